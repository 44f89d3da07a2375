using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.CodeFixes.Speech;

/// <summary>One project of a solution.</summary>
/// <param name="IsTest">Whether it only tests the others: what it says or is told is nobody's log.</param>
/// <param name="Reached">The project and all that it uses.</param>
internal sealed record ProjectCode(Project Project, Compilation Compilation, bool IsTest, HashSet<ProjectId> Reached)
{
    /// <summary>Whether it is a program that users run.</summary>
    public bool IsProgram => !IsTest && ProjectKind.IsExecutable(Compilation.Options);
}

/// <summary>A solution's own C# code: its files, whose they are, and what names they declare. What is asked is found by spelling first.</summary>
internal sealed class SolutionCode : IOwnCode
{
    /// <summary>From so many on, what a whole project names is known before its files are asked, one by one, for each word.</summary>
    private const int ManyProjects = 32;

    private readonly Dictionary<SyntaxTree, (ProjectCode Code, int Project, int File)> _owners = [];
    private readonly SyntaxTree[][] _files;
    private readonly DeclaredNames[] _declared;
    private FollowedCode? _followed;
    private readonly Dictionary<string, bool> _declares = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, SymbolKind Kind), ISymbol[]> _members = [];
    private readonly Dictionary<ProjectId, ProjectCode[]> _programs = [];
    private readonly ILookup<string, SyntaxTree> _linked;
    private readonly bool _sharesFiles;

    private SolutionCode(IReadOnlyList<ProjectCode> projects, CancellationToken cancellationToken)
    {
        Projects = projects;
        _files = projects.Select(p => p.Compilation.SyntaxTrees.ToArray()).ToArray();
        for (var project = 0; project < projects.Count; project++)
        {
            for (var file = 0; file < _files[project].Length; file++)
            {
                // A linked file is taken for its first project's.
                if (!_owners.ContainsKey(_files[project][file]))
                {
                    _owners.Add(_files[project][file], (projects[project], project, file));
                }
                else
                {
                    _sharesFiles = true;
                }
            }
        }

        _declared = projects.Select(p => DeclaredNames.Of(p.Compilation, cancellationToken)).ToArray();
        HasOperators = _declared.Any(d => d.HasOperators);
        HasIndexers = _declared.Any(d => d.HasIndexers);
        _linked = _owners.Keys.Where(t => t.FilePath.Length > 0).GroupBy(t => t.FilePath, StringComparer.Ordinal).Where(g => g.Skip(1).Any())
            .SelectMany(g => g).ToLookup(t => t.FilePath, StringComparer.Ordinal);
    }

    public IReadOnlyList<ProjectCode> Projects { get; }

    public bool HasOperators { get; }

    public bool HasIndexers { get; }

    public static async Task<SolutionCode> CreateAsync(Solution solution, CancellationToken cancellationToken)
    {
        var graph = solution.GetProjectDependencyGraph();
        var projects = new List<ProjectCode>();
        foreach (var project in solution.Projects.Where(p => p.Language == LanguageNames.CSharp))
        {
            if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation)
            {
                var reached = new HashSet<ProjectId>(graph.GetProjectsThatThisProjectTransitivelyDependsOn(project.Id)) { project.Id };
                projects.Add(new(project, compilation, ProjectFacts.Of(compilation).ReferencesTestFramework, reached));
            }
        }

        return new(projects, cancellationToken);
    }

    /// <summary>Whether some file declares a type or member of that name.</summary>
    public bool Declares(string name)
    {
        if (!_declares.TryGetValue(name, out var isDeclared))
        {
            _declares[name] = isDeclared = _declared.Any(d => d.Contains(name));
        }

        return isDeclared;
    }

    /// <summary>The files that have the word as an identifier.</summary>
    public IEnumerable<SyntaxTree> Naming(string word, CancellationToken cancellationToken) => Naming([word], null, cancellationToken);

    /// <summary>The nodes of a kind in files that have one of the words as an identifier.</summary>
    /// <param name="words">Names, as they are written.</param>
    /// <param name="within">Which projects' files count; null for all.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public IEnumerable<TNode> Nodes<TNode>(
        IReadOnlyCollection<string> words, CancellationToken cancellationToken, Func<ProjectCode, bool>? within = null)
        where TNode : SyntaxNode
        => Naming(words, within, cancellationToken).SelectMany(t => t.GetRoot(cancellationToken).DescendantNodes().OfType<TNode>());

    public IEnumerable<TNode> Nodes<TNode>(string word, CancellationToken cancellationToken)
        where TNode : SyntaxNode
        => Nodes<TNode>([word], cancellationToken);

    /// <summary>
    /// The calls and creations that may be of a method, by spelling: those of its name, for a constructor of its type's, and all that leave the name
    /// out. Only code that can see it is looked at.
    /// </summary>
    public IEnumerable<SyntaxNode> CallsOf(IMethodSymbol method, CancellationToken cancellationToken)
    {
        var isConstructor = method.MethodKind == MethodKind.Constructor;
        var name = isConstructor ? method.ContainingType.Name : method.Name;
        var home = method.DeclaringSyntaxReferences.Select(r => OwnerOf(r.SyntaxTree)?.Project.Id).FirstOrDefault();
        return Naming([name], home is null ? null : p => p.Reached.Contains(home), cancellationToken)
            .SelectMany(t => WrittenCalls.Of(t, cancellationToken).Of(name, isConstructor));
    }

    private IEnumerable<SyntaxTree> Naming(IReadOnlyCollection<string> words, Func<ProjectCode, bool>? within, CancellationToken cancellationToken)
    {
        // A file that is several projects' is found as its first one's, which may not be one of those that are wanted.
        within = _sharesFiles ? null : within;
        for (var project = 0; project < Projects.Count; project++)
        {
            if (within?.Invoke(Projects[project]) == false
                || (Projects.Count >= ManyProjects && !ProjectNames.Of(Projects[project].Compilation, cancellationToken).ContainsAny(words)))
            {
                continue;
            }

            foreach (var tree in _files[project])
            {
                if (words.Any(TreeNames.Of(tree, cancellationToken).Names.Contains) && _owners[tree].Project == project)
                {
                    yield return tree;
                }
            }
        }
    }

    public bool IsDeclaration(SyntaxNode function, IMethodSymbol method, CancellationToken cancellationToken)
        => Declarations(method, cancellationToken).Contains(function);

    public IMethodSymbol? EntryPoint(SyntaxTree tree, CancellationToken cancellationToken)
        => OwnerOf(tree)?.Compilation.GetEntryPoint(cancellationToken);

    /// <summary>Whether a node is code of a program, or of what it uses.</summary>
    public bool IsPartOf(ProjectCode program, SyntaxNode node) => OwnerOf(node.SyntaxTree) is { } owner && program.Reached.Contains(owner.Project.Id);

    /// <summary>Null for a file of another version of the solution.</summary>
    public ProjectCode? OwnerOf(SyntaxTree tree) => _owners.TryGetValue(tree, out var owner) ? owner.Code : null;

    /// <summary>What was found before by following the file; null where that may not be kept.</summary>
    public FollowedCode.OfFile? FollowedIn(SyntaxTree tree)
        => _owners.TryGetValue(tree, out var owner) ? (_followed ??= FollowedCode.Of(Projects, _declared)).In(tree, owner.Project) : null;

    /// <summary>Where a declaration stands in every version that declares the same; null where that can't be told.</summary>
    /// <param name="from">The file that it is seen from.</param>
    public CodePlace? PlaceOf(SyntaxNode declaration, SyntaxTree from)
        => !_owners.TryGetValue(declaration.SyntaxTree, out var owner) ? null
            : declaration.SyntaxTree == from ? new(owner.Project, owner.File, 0, declaration)
            : NumberedDeclarations.Of(declaration.SyntaxTree, default).NumberOf(declaration) is { } number
                ? new(owner.Project, owner.File, number, null)
                : null;

    /// <summary>The declaration at a place.</summary>
    public SyntaxNode At(CodePlace place)
        => place.Node ?? NumberedDeclarations.Of(_files[place.Project][place.File], default).All[place.Declaration];

    /// <summary>The node itself, and the same one in other projects that compile its file: who calls it there runs the same code.</summary>
    public IEnumerable<SyntaxNode> InEachProject(SyntaxNode node)
        => _linked[node.SyntaxTree.FilePath].Where(t => t != node.SyntaxTree).Select(t => t.GetRoot())
            .Where(r => r.FullSpan.Contains(node.Span))
            .Select(r => r.FindNode(node.Span, findInsideTrivia: false, getInnermostNodeForTie: true).AncestorsAndSelf()
                .FirstOrDefault(n => n.Span == node.Span && n.RawKind == node.RawKind))
            .OfType<SyntaxNode>().Prepend(node);

    /// <summary>The programs that code of a project may be part of; none where nobody in the solution runs it.</summary>
    public IReadOnlyList<ProjectCode> ProgramsOf(Project project)
    {
        lock (_programs)
        {
            if (!_programs.TryGetValue(project.Id, out var programs))
            {
                // Of a project with several targets each.
                var targets = Projects.Where(p => p.Project.FilePath is { } path && path == project.FilePath).Select(p => p.Project.Id)
                    .Append(project.Id).ToArray();
                _programs[project.Id] = programs = Projects.Where(p => p.IsProgram && targets.Any(p.Reached.Contains)).ToArray();
            }

            return programs;
        }
    }

    public SemanticModel Model(SyntaxTree tree) => SemanticModels.Of(_owners[tree].Code.Compilation).Of(tree);

    /// <summary>What a name, call, creation or operator of the own code means; the only candidate where it does not bind.</summary>
    public ISymbol? Symbol(SyntaxNode node, CancellationToken cancellationToken)
    {
        if (!_owners.ContainsKey(node.SyntaxTree))
        {
            return null;
        }

        var info = Model(node.SyntaxTree).GetSymbolInfo(node, cancellationToken);
        return info.Symbol ?? (info.CandidateSymbols.Length == 1 ? info.CandidateSymbols[0] : null);
    }

    /// <summary>The declarations of a symbol in the own code; a member that a derived type or an implementation has in its place included.</summary>
    public IEnumerable<SyntaxNode> Declarations(ISymbol symbol, CancellationToken cancellationToken)
    {
        var definition = ((symbol as IMethodSymbol)?.ReducedFrom ?? symbol).OriginalDefinition;
        var found = ((definition as IMethodSymbol)?.PartialImplementationPart ?? definition).DeclaringSyntaxReferences
            .Select(r => r.GetSyntax(cancellationToken)).Where(n => _owners.ContainsKey(n.SyntaxTree));
        return IsOpen(definition) ? found.Concat(Overrides(definition, cancellationToken)) : found;
    }

    /// <summary>Whether what runs may be another member than the one that is named.</summary>
    public static bool IsOpen(ISymbol member)
        => member is IMethodSymbol or IPropertySymbol or IEventSymbol
            && (member.IsVirtual || member.IsAbstract || member.IsOverride || member.ContainingType?.TypeKind == TypeKind.Interface);

    /// <summary>Members of that name which override it, or implement its interface.</summary>
    private IEnumerable<SyntaxNode> Overrides(ISymbol member, CancellationToken cancellationToken)
    {
        var name = member.Name.Substring(member.Name.LastIndexOf('.') + 1);
        if (!Declares(name))
        {
            yield break;
        }

        var owner = member.ContainingType.OriginalDefinition.ToDisplayString();
        var isContract = member.ContainingType.TypeKind == TypeKind.Interface;
        foreach (var other in Members(name, member.Kind, cancellationToken))
        {
            if (isContract ? other.ContainingType.AllInterfaces.Any(IsOwner) : other.IsOverride && Bases(other.ContainingType).Any(IsOwner))
            {
                foreach (var reference in other.DeclaringSyntaxReferences.Where(r => _owners.ContainsKey(r.SyntaxTree)))
                {
                    yield return reference.GetSyntax(cancellationToken);
                }
            }
        }

        bool IsOwner(INamedTypeSymbol type) => type.Name == member.ContainingType.Name && type.OriginalDefinition.ToDisplayString() == owner;
    }

    /// <summary>The members of all projects with a body and that name; looked for once, however many members ask what stands in for them.</summary>
    private ISymbol[] Members(string name, SymbolKind kind, CancellationToken cancellationToken)
    {
        lock (_members)
        {
            if (!_members.TryGetValue((name, kind), out var found))
            {
                _members[(name, kind)] = found = Projects.Where((_, i) => _declared[i].Contains(name))
                    .SelectMany(p => p.Compilation.GetSymbolsWithName(name, SymbolFilter.Member, cancellationToken))
                    .Where(m => m.Kind == kind && m.ContainingType is not null && !m.IsAbstract).ToArray();
            }

            return found;
        }
    }

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }

    /// <inheritdoc cref="SetUps.FunctionOf"/>
    public static SyntaxNode FunctionOf(SyntaxNode node) => SetUps.FunctionOf(node);
}
