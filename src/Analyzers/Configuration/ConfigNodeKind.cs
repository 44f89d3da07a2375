namespace LogAnalyzers.Configuration;

/// <summary>What a node of a configuration file is in the file's own language.</summary>
internal enum ConfigNodeKind
{
    /// <summary>A JSON object; its children are its members.</summary>
    Object,

    /// <summary>A JSON array; its children are named by their index, as Microsoft.Extensions.Configuration names them.</summary>
    Array,

    /// <summary>A JSON string.</summary>
    Text,

    /// <summary>A JSON number.</summary>
    Number,

    /// <summary>JSON <c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>JSON <c>null</c>.</summary>
    Null,

    /// <summary>An XML element; its children are its attributes, then its elements.</summary>
    Element,

    /// <summary>An XML attribute; declarations of namespaces are none.</summary>
    Attribute,
}
