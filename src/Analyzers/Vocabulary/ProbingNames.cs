using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Names of calls by which code finds out whether something can be had: they throw where it can't, and have no other result. From .NET's reflection,
/// conversion and parsing, and from the names that clients and serializers have for the same.
/// </summary>
internal static class ProbingNames
{
    private static readonly ImmutableArray<string> Beginnings = ImmutableArray.Create(
        "Parse", "Deserialize", "CreateInstance", "Decode", "Detect", "Probe", "Guess", "Peek", "Exists", "TryParse", "FromBase64", "FromHex", "Is",
        "Has", "Can", "GetAttribute", "GetCustomAttribute", "GetValue", "GetProperty", "GetField", "GetMethod", "GetRuntime", "SelectSingleNode",
        "SelectNodes", "GetInt", "GetBool", "GetDouble", "GetString", "GetDateTime", "GetGuid", "GetDecimal", "Validate", "Match");

    /// <summary>Types whose every method is such a question.</summary>
    private static readonly ImmutableHashSet<string> Types = ImmutableHashSet.Create(
        "System.Convert", "System.Activator", "System.Type", "System.Enum", "System.Reflection.Assembly", "System.Reflection.AssemblyName",
        "System.BitConverter", "System.ComponentModel.TypeConverter", "System.Runtime.InteropServices.NativeLibrary",
        "System.Runtime.InteropServices.Marshal", "System.Diagnostics.FileVersionInfo", "System.Globalization.CultureInfo", "System.Text.Encoding",
        "System.TimeZoneInfo", "System.Environment", "System.Runtime.Loader.AssemblyLoadContext", "System.Diagnostics.PerformanceCounterCategory",
        "Microsoft.Win32.Registry", "Microsoft.Win32.RegistryKey", "System.IO.DriveInfo");

    /// <summary>Types that are made by parsing a text.</summary>
    private static readonly ImmutableHashSet<string> Parsed = ImmutableHashSet.Create(
        "System.Uri", "System.Version", "System.Guid", "System.Text.RegularExpressions.Regex", "System.Net.Mail.MailAddress",
        "System.Net.IPAddress", "System.Globalization.CultureInfo", "System.Globalization.RegionInfo", "System.Reflection.AssemblyName",
        "System.IO.FileInfo", "System.IO.DirectoryInfo", "System.IO.DriveInfo");

    /// <summary>Types of .NET that write to the screen, or what developers are to see.</summary>
    private static readonly ImmutableHashSet<string> Printing = ImmutableHashSet.Create(
        "System.Console", "System.Diagnostics.Debug", "System.Diagnostics.Trace", "System.IO.TextWriter");

    /// <summary>Methods of .NET's sockets that set how they work, which not every system can; without it they work as well.</summary>
    private static readonly ImmutableHashSet<string> SocketOptions = ImmutableHashSet.Create(
        "SetSocketOption", "SetRawSocketOption", "IOControl", "SetIPProtectionLevel");

    /// <summary>What sets a header of an answer, by the names that HTTP servers have for it: it goes without one, or has gone already.</summary>
    private static readonly ImmutableHashSet<string> Headers = ImmutableHashSet.Create(
        "AddHeader", "AppendHeader", "SetHeader", "AddHeaders", "AppendHeaders", "SetHeaders");

    /// <summary>Whether a method of that name sets a header.</summary>
    public static bool IsOfHeader(string method) => Headers.Contains(method);

    /// <summary>Whether a method of a type, of that full name, only sets how something works.</summary>
    public static bool IsTuning(string type, string method)
        => (type == "System.Net.Sockets.Socket" && SocketOptions.Contains(method)) || (type == "System.AppDomain" && method == "SetData");

    /// <summary>Whether a method of a type, of that full name, makes a folder: what is written there says itself that it is not there.</summary>
    public static bool IsMadeAnyway(string type, string method) => type == "System.IO.Directory" && method == "CreateDirectory";

    /// <summary>Whether every method of the type, of that full name, prints.</summary>
    public static bool IsPrinting(string type) => Printing.Contains(type);

    /// <summary>Whether a method of that name asks.</summary>
    public static bool IsProbe(string method)
        => Beginnings.Any(b => method.StartsWith(b, StringComparison.Ordinal) && (method.Length == b.Length || !char.IsLower(method[b.Length])));

    /// <summary>Whether every method of the type, of that full name, asks.</summary>
    public static bool IsProbingType(string type) => Types.Contains(type);

    /// <summary>Whether objects of the type are made by parsing a text.</summary>
    public static bool IsParsed(string type) => Parsed.Contains(type);
}
