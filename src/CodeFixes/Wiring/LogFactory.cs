using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Loggers;
using LogAnalyzers.Model;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>
/// The project's log factory: the member that static loggers come from. One whose loggers follow is found again by its shape: a static class with a
/// settable <c>Factory</c> of type <c>ILoggerFactory</c> and a nested class; any other like one that somebody has written.
/// </summary>
/// <param name="Name">The class.</param>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Wiring">What adds it; null where it is there already.</param>
/// <param name="Minimum">The lowest level that it writes by itself.</param>
/// <param name="Member">The member of the class that is the factory.</param>
/// <param name="Source">The same as a symbol, where it does not follow others; null where it does, or is not there yet.</param>
internal sealed record LogFactory(
    string Name, string Namespace, SharedEdit? Wiring, LogLevel Minimum = LogLevel.Information, string Member = "Factory", ISymbol? Source = null)
{
    /// <summary>The method that gives a type its logger for one record, where loggers are not to be kept.</summary>
    public const string Asked = FactorySupport.Asked;

    /// <summary>Whether each record asks anew for its logger.</summary>
    public bool IsAsked => Member == Asked;

    /// <summary>Where its loggers are from.</summary>
    public LoggerOrigin Origin => Source is null ? LoggerOrigin.OwnFactory : LoggerOrigin.Maker;

    /// <summary>The namespace to import for code in another one; null where the class is seen without.</summary>
    public string? NamespaceFor(string @namespace)
        => Namespace.Length == 0 || @namespace == Namespace || @namespace.StartsWith(Namespace + ".", StringComparison.Ordinal) ? null : Namespace;

    /// <summary>
    /// How code in a namespace writes the factory, and the namespace to import for it; null for none. One that has types named like the
    /// framework's is not imported: it would make those names mean two things.
    /// </summary>
    public (string Written, string? Import) For(string @namespace, Compilation compilation)
        => NamespaceFor(@namespace) is not { } other ? (Name + "." + Member, null)
            : ImportAliases.NamespaceOf(compilation, other) is { } space
                && LogFactoryText.Types[0].Names.Any(n => !space.GetTypeMembers(n).IsEmpty) ? (other + "." + Name + "." + Member, null)
            : (Name + "." + Member, other);

    /// <summary>The factory that is in the compilation's own code already.</summary>
    public static LogFactory? FindExisting(Compilation compilation, CancellationToken cancellationToken)
        => new[] { LogFactoryText.FollowerName, FactorySupport.ConsoleMaker }
            .SelectMany(n => compilation.GetSymbolsWithName(n, SymbolFilter.TypeAndMember, cancellationToken))
            .Select(f => f.ContainingType)
            .FirstOrDefault(t => t is { ContainingType: null } && FactorySupport.IsFactory(t)
                && t.GetMembers("Factory").OfType<IPropertySymbol>()
                    .Any(p => (p.SetMethod?.DeclaredAccessibility == Accessibility.Public || !t.IsStatic) && p.Type.Name == "ILoggerFactory"))
            is { } found
            ? new(
                found.Name, found.ContainingNamespace.IsGlobalNamespace ? "" : found.ContainingNamespace.ToDisplayString(), null,
                Member: found.GetMembers(Asked).IsEmpty ? "Factory" : Asked)
            : null;

    /// <summary>A name that nothing in the compilation has: <c>AppLogging</c>, or one after the assembly for a library.</summary>
    public static string ChooseName(Compilation compilation, bool isExecutable, CancellationToken cancellationToken)
    {
        // Every name of the referenced assemblies is looked at: once for as long as no declaration changes.
        var known = DeclaredCode.Of(compilation).Fact(static () => new ConcurrentDictionary<bool, FreeName>());
        return known.TryGetValue(isExecutable, out var name) ? name.Text
            : known.GetOrAdd(isExecutable, new FreeName(Choose(compilation, isExecutable, cancellationToken))).Text;
    }

    private sealed record FreeName(string Text);

    private static string Choose(Compilation compilation, bool isExecutable, CancellationToken cancellationToken)
    {
        var last = isExecutable ? "App" : new string((compilation.AssemblyName ?? "").Split('.').Last().Where(char.IsLetterOrDigit).ToArray());
        var stem = last.Length == 0 || !char.IsLetter(last[0]) ? "Library" : char.ToUpperInvariant(last[0]) + last.Substring(1);
        return FreeNames.Candidates(stem + "Logging", stem + "LogFactory", stem + "StaticLogging")
            .First(n => !compilation.ContainsSymbolsWithName(n, SymbolFilter.All, cancellationToken)
                && !IsReferenced(compilation.GlobalNamespace, n, depth: 0));
    }

    /// <summary>Whether a type or namespace of that name is in reach in the referenced assemblies' first namespaces.</summary>
    private static bool IsReferenced(INamespaceSymbol space, string name, int depth)
        => space.GetTypeMembers(name).Any()
            || space.GetNamespaceMembers().Any(n => n.Name == name || (depth < 3 && IsReferenced(n, name, depth + 1)));

    /// <summary>The class as text.</summary>
    /// <param name="home">Where it stands.</param>
    /// <param name="text">The file.</param>
    /// <param name="unit">Its root.</param>
    /// <param name="model">What names mean in it.</param>
    /// <param name="style">How the file is written.</param>
    /// <param name="lines">The class.</param>
    public static TextChange Add(
        LogFactoryHome home, SourceText text, CompilationUnitSyntax unit, SemanticModel model, CodeStyle style, IEnumerable<string> lines)
        => home.Write(lines, text, style, t => Qualified(t, model, home.Position(unit)));

    /// <summary>The names that mean other types at the place are written in full.</summary>
    private static string Qualified(string text, SemanticModel model, int position)
    {
        foreach (var (space, names) in LogFactoryText.Types)
        {
            foreach (var name in names.Where(n => QualifiedName.IsTaken(model, position, space, n)))
            {
                text = Regex.Replace(text, @"(?<![\w.])" + name + @"(?!\w)", QualifiedName.InFull(model, position, space, name));
            }
        }

        return text;
    }

    /// <summary>The namespaces that the class needs.</summary>
    public static ImmutableArray<string> Needed(LogFactoryForm form)
        => form == LogFactoryForm.Asked ? ImmutableArray.Create("System", "System.Collections.Concurrent", "Microsoft.Extensions.Logging")
            : form != LogFactoryForm.Library ? ImmutableArray.Create("System", "Microsoft.Extensions.Logging")
            : ImmutableArray.Create("System", "Microsoft.Extensions.Logging", "Microsoft.Extensions.Logging.Abstractions");
}
