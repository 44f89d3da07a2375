using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Rules.Output;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Sites;

/// <summary>
/// Which of several referenced frameworks new log calls are written for: the one that the option names, else that the file, else that the project
/// uses.
/// </summary>
internal static class FrameworkChoice
{
    /// <summary>The frameworks, the best first; only one where the option names it.</summary>
    public static IReadOnlyList<LogApi> Order(FixSite site, CancellationToken cancellationToken)
    {
        var apis = site.Frameworks.Apis;
        var wanted = site.Options.Get(ConsoleOutput.TargetFramework, site.Model.SyntaxTree);
        if (wanted != "auto" && apis.FirstOrDefault(a => a.OptionName == wanted) is { } chosen)
        {
            return [chosen];
        }

        if (apis.Length < 2)
        {
            return apis;
        }

        var compilation = site.Model.Compilation;
        var inFile = apis.Where(a => Uses(site.Model.SyntaxTree, a, compilation, cancellationToken)).ToArray();
        var used = inFile.Length > 0 ? inFile
            : HostFacts.OfCompilation.Of(compilation, FrameworksInUse.Of, cancellationToken).Apis;
        return [.. used, .. apis.Except(used)];
    }

    /// <summary>Whether the file gives a framework's static class its logger, or has a host do so.</summary>
    public static bool Starts(SyntaxTree tree, StaticLoggers statics, CancellationToken cancellationToken)
        => NamesOf(tree, cancellationToken) is var names
            && (statics.HostStarts.Any(names.Names.Contains)
                || (names.Names.Contains(statics.Holder)
                    && tree.GetRoot(cancellationToken).DescendantNodes().OfType<MemberAccessExpressionSyntax>()
                        .Any(a => statics.Starts.Contains(SetUpMember.Of(a)))));

    /// <summary>By spelling: a type of the framework is named where its namespace is imported or written out.</summary>
    public static bool Uses(SyntaxTree tree, LogApi api, Compilation compilation, CancellationToken cancellationToken)
    {
        if (api.Namespace is not { } space)
        {
            return false;
        }

        var names = NamesOf(tree, cancellationToken);
        return api.TypeNames.Any(names.Names.Contains)
            && (names.Imports.Concat(GlobalImports(compilation, cancellationToken))
                    .Any(i => i == space || i.StartsWith(space + ".", StringComparison.Ordinal))
                || space.Split('.').All(names.Names.Contains));
    }

    private static string[] GlobalImports(Compilation compilation, CancellationToken cancellationToken)
        => HostFacts.OfCompilation.Of(compilation, static (c, t) => new GlobalNames(c, t), cancellationToken).Imports;

    private static TreeNames NamesOf(SyntaxTree tree, CancellationToken cancellationToken)
        => HostFacts.OfTree.Of(tree, static (t, c) => new TreeNames(t.GetRoot(c)), cancellationToken);

    /// <summary>The frameworks that some file of a project uses.</summary>
    private sealed record FrameworksInUse(LogApi[] Apis)
    {
        public static FrameworksInUse Of(Compilation compilation, CancellationToken cancellationToken)
            => new(LogFrameworks.For(compilation).Apis
                .Where(a => compilation.SyntaxTrees.Any(t => Uses(t, a, compilation, cancellationToken))).ToArray());
    }

    /// <summary>The namespaces that a project imports into all its files.</summary>
    private sealed class GlobalNames(Compilation compilation, CancellationToken cancellationToken)
    {
        public string[] Imports { get; } = compilation.SyntaxTrees.Select(t => t.GetRoot(cancellationToken)).OfType<CompilationUnitSyntax>()
            .SelectMany(u => u.Usings).Where(u => u.GlobalKeyword.RawKind != 0 && u.Name is not null)
            .Select(u => u.Name!.ToString().Replace("global::", "")).ToArray();
    }

    /// <summary>What a file names and imports.</summary>
    private sealed class TreeNames
    {
        public TreeNames(SyntaxNode root)
        {
            foreach (var token in root.DescendantTokens())
            {
                if (token.IsKind(SyntaxKind.IdentifierToken))
                {
                    Names.Add(token.ValueText);
                }
            }

            Imports = root.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>()
                .Where(u => u.Name is not null && u.GlobalKeyword.RawKind == 0).Select(u => u.Name!.ToString()).ToArray();
        }

        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

        public string[] Imports { get; }
    }
}
