using System.Collections.Concurrent;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Rules.Output;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Sites;

/// <summary>
/// Which of several referenced frameworks new log calls are written for: the one that the option names, else the one that the type, the file, the
/// folder or most files of the project use.
/// </summary>
internal static class FrameworkChoice
{
    /// <summary>The frameworks, the best first; only one where the option names it.</summary>
    public static IReadOnlyList<LogApi> Order(FixSite site, SyntaxNode place, CancellationToken cancellationToken)
    {
        var apis = site.Frameworks.Apis;
        var wanted = site.Options.Get(ConsoleOutput.TargetFramework, site.Model.SyntaxTree);
        if (wanted != "auto" && apis.FirstOrDefault(a => a.OptionName == wanted) is { } chosen)
        {
            return [chosen];
        }

        if (apis.Length < 2 && apis.All(a => a.OptionName is not null))
        {
            return apis;
        }

        var tree = site.Model.SyntaxTree;
        var inProject = ProjectUses.Of(site.Model.Compilation, cancellationToken);
        var type = place.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        var inType = type is null ? null : inProject.OfType(type);
        var inFile = inProject.OfTree(tree);
        var folder = FolderOf(tree);

        // Sorting keeps the order of preference where all is equal.
        return [.. Enumerable.Range(0, apis.Length)
            .OrderByDescending(i => inType?[i] ?? 0).ThenByDescending(i => inFile[i])
            .ThenByDescending(i => inProject.Files(i, t => FolderOf(t) == folder)).ThenByDescending(i => inProject.Files(i, _ => true))
            .Select(i => apis[i]).Where(a => a.OptionName is not null)];
    }

    /// <summary>Whether some file of the project uses the framework.</summary>
    public static bool IsUsed(FixSite site, LogApi api, CancellationToken cancellationToken)
        => ProjectUses.Of(site.Model.Compilation, cancellationToken).Files(site.Frameworks.Apis.IndexOf(api), _ => true) > 0;

    /// <summary>Whether the file, or one of its folder, uses the framework more than any other.</summary>
    public static bool IsNear(FixSite site, LogApi api, CancellationToken cancellationToken)
        => ProjectUses.Of(site.Model.Compilation, cancellationToken).Files(
            site.Frameworks.Apis.IndexOf(api), t => FolderOf(t) == FolderOf(site.Model.SyntaxTree)) > 0;

    private static string FolderOf(SyntaxTree tree) => Path.GetDirectoryName(tree.FilePath) ?? "";

    /// <summary>How often the files of a project use each of its frameworks, by spelling: its types where its namespace is in reach.</summary>
    private sealed class ProjectUses
    {
        private readonly LogApi[] _apis;
        private readonly string[] _globalImports;
        private readonly Dictionary<SyntaxTree, int[]> _byTree = [];
        private readonly ConcurrentDictionary<TypeDeclarationSyntax, int[]> _byType = new();

        private ProjectUses(Compilation compilation, CancellationToken cancellationToken)
        {
            _apis = [.. LogFrameworks.For(compilation).Apis];
            _globalImports = compilation.SyntaxTrees.SelectMany(t => TreeNames.Of(t, cancellationToken).GlobalImports).ToArray();
            var key = string.Join("|", _apis.Select(a => a.Name)) + "||" + string.Join("|", _globalImports.Distinct());
            foreach (var tree in compilation.SyntaxTrees)
            {
                // A keystroke costs one file.
                if (HostFacts.OfTree.Find<UsesOfFile>(tree) is { } known && known.Key == key)
                {
                    _byTree[tree] = known.Counts;
                    continue;
                }

                var names = TreeNames.Of(tree, cancellationToken);
                var counts = _apis.Any(a => a.TypeNames.Any(names.Names.Contains) || (a.Namespace is { } space && names.Names.Contains(space)))
                    ? Count(tree.GetRoot(cancellationToken))
                    : new int[_apis.Length];
                _byTree[tree] = [.. counts.Select((c, i) => c + names.Imports.Count(n => IsWithin(n, _apis[i])))];
                HostFacts.OfTree.Of(tree, _ => new UsesOfFile(key, _byTree[tree]));
            }
        }

        /// <summary>How often one file uses each framework.</summary>
        /// <param name="Key">The frameworks, and what is imported for the whole project.</param>
        private sealed record UsesOfFile(string Key, int[] Counts);

        public static ProjectUses Of(Compilation compilation, CancellationToken cancellationToken)
            => HostFacts.OfCompilation.Of(compilation, static (c, t) => new ProjectUses(c, t), cancellationToken);

        /// <summary>Found once for a type, however many prints it has.</summary>
        public int[] OfType(TypeDeclarationSyntax type) => _byType.GetOrAdd(type, Count);

        public int[] OfTree(SyntaxTree tree) => _byTree.TryGetValue(tree, out var counts) ? counts : new int[_apis.Length];

        /// <summary>The number of files in which no framework is used more.</summary>
        public int Files(int api, Func<SyntaxTree, bool> isAsked)
            => _byTree.Count(t => t.Value[api] > 0 && t.Value[api] == t.Value.Max() && isAsked(t.Key));

        /// <summary>How often code names types of each framework.</summary>
        private int[] Count(SyntaxNode code)
        {
            var counts = new int[_apis.Length];
            var imports = TreeNames.Of(code.SyntaxTree, default).Imports;
            foreach (var name in code.DescendantNodes().OfType<SimpleNameSyntax>().Where(n => n.Parent is not UsingDirectiveSyntax))
            {
                var text = name.Identifier.ValueText;
                if (Array.FindIndex(_apis, a => a.Namespace == text) is var spelled and >= 0)
                {
                    // "log4net.Config.…": a namespace of one name; a type behind it counts by itself.
                    counts[spelled] += name.Parent is ExpressionSyntax whole && _apis[spelled].TypeNames.Contains(whole.LastNameText() ?? "") ? 0 : 1;
                    continue;
                }

                var named = Enumerable.Range(0, _apis.Length).Where(i => _apis[i].TypeNames.Contains(text)).ToArray();
                if (named.Length == 0 || name.Ancestors().Any(a => a is UsingDirectiveSyntax))
                {
                    continue;
                }

                // The file's own imports say more than the project's; a type with arguments is of a framework that knows categories.
                var reached = QualifierOf(name) is { } qualifier ? named.Where(i => _apis[i].Namespace == qualifier).ToArray()
                    : Reached(named, imports) is { Length: > 0 } own ? own
                    : Reached(named, _globalImports);
                foreach (var i in name is GenericNameSyntax ? reached.Where(i => _apis[i].Loggers.HasFactory) : reached)
                {
                    counts[i]++;
                }
            }

            return counts;
        }

        private int[] Reached(int[] named, string[] imports)
            => named.Where(i => imports.Any(n => IsWithin(n, _apis[i]))).ToArray();

        private static bool IsWithin(string import, LogApi api)
            => (import + ".").StartsWith(api.Namespace + ".", StringComparison.Ordinal);

        /// <summary>The namespace in front of a name; null where there is none.</summary>
        private string? QualifierOf(SimpleNameSyntax name)
        {
            var qualifier = name.Parent switch
            {
                QualifiedNameSyntax qualified when qualified.Right == name => qualified.Left.ToString(),
                MemberAccessExpressionSyntax access when access.Name == name => access.Expression.ToString(),
                _ => null,
            };
            qualifier = qualifier?.Replace("global::", "");
            return _apis.Any(a => a.Namespace == qualifier) || name.Parent is QualifiedNameSyntax ? qualifier
                : name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? qualifier
                : null;
        }
    }
}
