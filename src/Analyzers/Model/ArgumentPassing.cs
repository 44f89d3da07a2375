
namespace LogAnalyzers.Model;

/// <summary>How the values for the holes are passed.</summary>
internal enum ArgumentPassing
{
    /// <summary>The method has no such parameter, or none was given.</summary>
    None,

    /// <summary>One argument each.</summary>
    Expanded,

    /// <summary>An array or collection written in place; its elements are the values.</summary>
    InlineArray,

    /// <summary>An array variable: how many values there are is known at run time only.</summary>
    Array,

    /// <summary>
    /// The type arguments of a definition such as <c>LoggerMessage.Define&lt;T1, T2&gt;</c> or parameters of a <c>[LoggerMessage]</c> method.
    /// </summary>
    Declared,
}
