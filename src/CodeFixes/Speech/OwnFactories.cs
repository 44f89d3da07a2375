using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Speech;

/// <summary>What the log factories say that fixes have added to projects, or are about to.</summary>
internal sealed class OwnFactories(SolutionCode code, LoggingHosts hosts, CancellationToken cancellationToken)
{
    /// <inheritdoc cref="FactorySupport.FollowerName"/>
    public const string FollowerName = FactorySupport.FollowerName;

    /// <param name="planned">The lowest level that a factory writes which is not there yet.</param>
    public Voice Of(Project project, string category, LogLevel planned)
    {
        var programs = ProjectKind.IsExecutable(project.CompilationOptions)
            ? code.Projects.Where(p => p.Project.Id == project.Id)
            : code.ProgramsOf(project);
        return programs.Select(p => OfProgram(p, category, planned)).DefaultIfEmpty(Voice.Unknown).Aggregate((one, other) => one.Or(other));
    }

    /// <summary>Whether a value comes from such a factory.</summary>
    public static bool Contains(ISymbol member)
        => member is { IsStatic: true, ContainingType: { } type } && FactorySupport.IsFactory(type);

    private Voice OfProgram(ProjectCode program, string category, LogLevel planned)
    {
        var factory = code.Nodes<ClassDeclarationSyntax>([FollowerName, FactorySupport.ConsoleMaker], cancellationToken, p => p == program)
            .FirstOrDefault(c => code.OwnerOf(c.SyntaxTree) == program && FactorySupport.IsFactory(c));
        var level = factory is null
            ? planned
            : factory.DescendantNodes().OfType<InvocationExpressionSyntax>()
                .Select(i => LevelSettings.In(i, static level => [level])?.Range.Highest)
                .FirstOrDefault(l => l is not null) ?? LogLevel.Information;
        var host = hosts.OfProgram(program.Project, category);

        // A host that writes nowhere is not given to the factory. Levels that a container's logging is set to are the program's, also where nobody
        // gives its factory: otherwise what the first run leaves, since the factory may be given, is the second's.
        return host.IsMute && (factory is null || !IsAssigned(factory.Identifier.ValueText, program))
            ? Voice.From(level)
            : Voice.From(level).Or(host);
    }

    private bool IsAssigned(string factory, ProjectCode program)
        => code.Nodes<AssignmentExpressionSyntax>([factory], cancellationToken, p => p == program)
            .Any(a => code.OwnerOf(a.SyntaxTree) == program && a.Left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Factory",
                Expression: var owner } && owner.LastNameText() == factory);
}
