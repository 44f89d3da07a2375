using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace LogAnalyzers.UnitTests.Verification;

/// <summary>References of test projects: the installed framework and the restored logging packages, so that no test asks a registry.</summary>
internal static class References
{
    private static readonly string[] Trusted =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Distinct(StringComparer.Ordinal)];

    private static readonly string[] Core =
    [
        "System.Private.CoreLib", "System.Runtime", "System.Collections", "System.ComponentModel", "System.Console",
        "System.Diagnostics.DiagnosticSource", "System.Diagnostics.TraceSource", "System.Linq", "netstandard",
    ];

    /// <summary>By path: what one test has read of an assembly, the next one need not read again.</summary>
    private static readonly ConcurrentDictionary<string, MetadataReference> Read = new(StringComparer.Ordinal);

    /// <summary>The framework without any logging package.</summary>
    public static ImmutableArray<MetadataReference> Framework { get; } = Select(IsFramework);

    /// <summary>The framework, Microsoft.Extensions.* and JetBrains.Annotations.</summary>
    public static ImmutableArray<MetadataReference> WithLogging { get; } = Select(path
        => IsFramework(path) || Name(path).StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || Name(path) == "JetBrains.Annotations");

    /// <summary>The framework, Microsoft.Extensions.*, Serilog, NLog, log4net and ZLogger.</summary>
    public static ImmutableArray<MetadataReference> WithAllFrameworks { get; } = Select(path
        => IsFramework(path) || Name(path).StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
            || Name(path) is "JetBrains.Annotations" or "Serilog" or "NLog" or "log4net" or "ZLogger" or "Utf8StringInterpolation");

    /// <summary>The framework, Microsoft.Extensions.* and ZLogger with what it is built on.</summary>
    public static ImmutableArray<MetadataReference> WithZLogger { get; } = Select(path
        => IsFramework(path) || Name(path).StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
            || Name(path) is "ZLogger" or "Utf8StringInterpolation");

    /// <summary>All frameworks, what reads their sections, and sinks of Serilog; of what reads its keys the name, which is all that counts.</summary>
    public static ImmutableArray<MetadataReference> WithSettings { get; } =
    [
        .. Select(path
            => IsFramework(path) || Name(path).StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
                || Name(path).StartsWith("Serilog", StringComparison.Ordinal) || Name(path) is "NLog" or "NLog.Extensions.Logging" or "log4net"),
        Empty("Serilog.Settings.AppSettings", new(3, 0, 0)),
    ];

    /// <summary>The same with no more of the framework than a small program needs: compilations and fixes cost half as much.</summary>
    public static ImmutableArray<MetadataReference> WithSmallFramework { get; }
        = [.. WithAllFrameworks.Where(r => !IsFramework(r.Display!) || Core.Contains(Name(r.Display!)))];

    /// <summary>The framework and one assembly.</summary>
    public static ImmutableArray<MetadataReference> With(string assembly) => Select(path => IsFramework(path) || Name(path) == assembly);

    /// <summary>An assembly of that name and version with nothing in it.</summary>
    public static MetadataReference Empty(string name, Version version)
        => Compiled(name, $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")]");

    /// <summary>An assembly of that name with that code in it.</summary>
    public static MetadataReference Compiled(string name, string code)
    {
        using var stream = new MemoryStream();
        var emitted = Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create(
                name, [Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(code)], Framework, new(OutputKind.DynamicallyLinkedLibrary))
            .Emit(stream);
        return emitted.Success ? MetadataReference.CreateFromImage(stream.ToArray()) : throw new InvalidOperationException(code);
    }

    /// <summary>No package look-up: all references are given by hand.</summary>
    public static ReferenceAssemblies None { get; } = new("net10.0");

    private static ImmutableArray<MetadataReference> Select(Func<string, bool> wanted)
        => [.. Trusted.Where(wanted).Select(path => Read.GetOrAdd(path, p => MetadataReference.CreateFromFile(p)))];

    private static string Name(string path) => Path.GetFileNameWithoutExtension(path);

    private static bool IsFramework(string path)
        => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location);
}
