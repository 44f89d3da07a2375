using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Names by which members of C# are called from elsewhere: how .NET's reflection finds a method, and how script engines and browsers are given
/// objects (Jint, ClearScript, NLua, MoonSharp, IronPython, V8, WebView2, CefSharp, WebBrowser), from their own documentation.
/// </summary>
internal static class HandOverNames
{
    private static readonly ImmutableHashSet<string> Lookups = ImmutableHashSet.Create(
        "GetMethod", "GetRuntimeMethod", "GetDeclaredMethod", "CreateDelegate", "RegisterFunction");

    private static readonly ImmutableHashSet<string> Hosts = ImmutableHashSet.Create(
        "SetValue", "AddHostObject", "AddHostType", "AddScopedObject", "AddHostObjectToScript", "RegisterJsObject", "RegisterAsyncJsObject",
        "SetVariable", "AddGlobalObject");

    private static readonly ImmutableHashSet<string> Marks = ImmutableHashSet.Create("ComVisible", "MoonSharpUserData", "ClassInterface", "LuaHide");

    private static readonly ImmutableHashSet<string> Each = ImmutableHashSet.Create("ForEach", "ForEachAsync", "For", "Each");

    /// <summary>Whether a method of that name is asked for another one by name.</summary>
    public static bool IsLookup(string method) => Lookups.Contains(method);

    /// <summary>Whether a method of that name gives an object to scripts.</summary>
    public static bool IsHost(string method) => Hosts.Contains(method);

    /// <summary>Whether an attribute of that name, without "Attribute", says that others than C# call the members of a type.</summary>
    public static bool IsMark(string attribute) => Marks.Contains(attribute);

    /// <summary>Whether a method of that name calls a function at once for each of some values, which the code around knows.</summary>
    public static bool IsEach(string method) => Each.Contains(method);
}
