using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Configuration;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Speech;

/// <summary>What the hosts and containers of a solution's programs write, and from which level on.</summary>
/// <param name="programs">What was found out about programs before.</param>
internal sealed class LoggingHosts(
    SolutionCode code, Dictionary<ProjectCode, LoggingHosts.Program> programs, CancellationToken cancellationToken)
{
    private const string Console = "Console";

    private readonly ValueSources _sources = new(code, cancellationToken);

    /// <summary>What an injected logger of a project says, in any program that runs the project's code.</summary>
    /// <param name="category">The logger's category; empty where it is not known.</param>
    public Voice Of(Project project, string category)
        => code.ProgramsOf(project).Select(Of).Where(p => p.HasHost).Select(p => p.VoiceOf(category)).DefaultIfEmpty(Voice.Unknown)
            .Aggregate((one, other) => one.Or(other));

    /// <summary>What the host of one program says; unknown where it has none.</summary>
    public Voice OfProgram(Project project, string category)
        => code.Projects.FirstOrDefault(p => p.Project.Id == project.Id) is { } program && Of(program) is { HasHost: true } found
            ? found.VoiceOf(category)
            : Voice.Unknown;

    /// <summary>What a call of <c>LoggerFactory.Create</c> makes.</summary>
    public Voice OfFactory(InvocationExpressionSyntax made)
    {
        if (made.ArgumentList.Arguments is not [{ Expression: var told }])
        {
            return Voice.Unknown;
        }

        var scopes = new List<SyntaxNode>();
        if (told is AnonymousFunctionExpressionSyntax lambda)
        {
            scopes.Add(lambda);
        }
        else
        {
            scopes.AddRange(code.Symbol(told, cancellationToken) is IMethodSymbol method ? code.Declarations(method, cancellationToken) : []);
        }

        // The builder may go on to somebody who adds something.
        if (scopes.Count == 0 || scopes.Any(s => PassesBuilderOn(s)))
        {
            return Voice.Unknown;
        }

        var calls = scopes.SelectMany(s => s.DescendantNodes()).OfType<InvocationExpressionSyntax>().ToArray();
        if (!calls.Any(Adds))
        {
            return Voice.Mute;
        }

        var settings = scopes.SelectMany(s => s.DescendantNodes()).Select(SettingIn).Where(s => s is not null).Select(s => s!).ToList();
        var isConfigured = calls.Any(c => c.InvokedName()?.Identifier.ValueText == "AddConfiguration");
        return isConfigured && code.OwnerOf(made.SyntaxTree) is { } project
            ? (Of(project) with { IsMute = false, Settings = [.. settings, .. Of(project).Settings] }).VoiceOf("")
            : new Program(true, false, settings, []).VoiceOf("");
    }

    private bool PassesBuilderOn(SyntaxNode scope)
    {
        var builder = scope switch
        {
            SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.ValueText,
            ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: [var one] } => one.Identifier.ValueText,
            MethodDeclarationSyntax { ParameterList.Parameters: [var one] } => one.Identifier.ValueText,
            LocalFunctionStatementSyntax { ParameterList.Parameters: [var one] } => one.Identifier.ValueText,
            _ => null,
        };
        return builder is null || scope.DescendantNodes().OfType<IdentifierNameSyntax>().Any(
            n => n.Identifier.ValueText == builder && (n.Parent is ArgumentSyntax or AssignmentExpressionSyntax or EqualsValueClauseSyntax
                || IsForeign(n)));

        // A method of the solution, or of a package that is not known, may add what it likes.
        bool IsForeign(IdentifierNameSyntax name)
            => name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Expression == name
                && code.Symbol(call, cancellationToken) is null or { DeclaringSyntaxReferences.IsEmpty: false };
    }

    private bool Adds(InvocationExpressionSyntax call) => ProviderCalls.Adds(call, code.Model(call.SyntaxTree), cancellationToken);

    private LevelSetting? SettingIn(SyntaxNode node) => LevelSettings.In(node, _sources.Ends);

    private Program Of(ProjectCode project)
    {
        if (!programs.TryGetValue(project, out var program))
        {
            programs[project] = program = Read(project);
        }

        return program;
    }

    private Program Read(ProjectCode project)
    {
        bool hasDefaults = false, hasMute = false, hasContainer = false, addsLogging = false;
        var adders = new List<InvocationExpressionSyntax>();
        var clears = new List<InvocationExpressionSyntax>();
        var settings = new List<LevelSetting>();
        var isNulled = false;
        foreach (var tree in code.Projects.Where(p => project.Reached.Contains(p.Project.Id)).SelectMany(p => p.Compilation.SyntaxTrees)
            .Where(t => code.OwnerOf(t) is not null && ProviderCalls.IsMentioned(TreeNames.Of(t, cancellationToken).Names)))
        {
            foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes().OfType<ExpressionSyntax>())
            {
                hasDefaults |= ProviderCalls.MakesLoggingHost(node);
                hasMute |= ProviderCalls.MakesMuteHost(node);
                hasContainer |= node is ObjectCreationExpressionSyntax creation && creation.Type.LastNameText() == "ServiceCollection";
                if (node.Ancestors().Any(ProviderCalls.MakesFactory))
                {
                    continue;
                }

                if (SettingIn(node) is { } setting)
                {
                    settings.Add(setting);
                }

                if (node is not InvocationExpressionSyntax call)
                {
                    continue;
                }

                var name = call.InvokedName()?.Identifier.ValueText;
                addsLogging |= name is "AddLogging" or "AddHttpClient";
                isNulled |= ProviderCalls.MakesNull(call);
                if (ProviderCalls.Clears(call))
                {
                    clears.Add(call);
                }
                else if (Adds(call))
                {
                    adders.Add(call);
                }
            }
        }

        // What is added above a "ClearProviders" of the same function is gone again; what an argument decides may not be there.
        adders.RemoveAll(a => clears.Any(c => SolutionCode.FunctionOf(c) == SolutionCode.FunctionOf(a)
            && CodeWalk.PositionOf(c) > CodeWalk.PositionOf(a)));
        var isBare = hasMute || (!hasDefaults && hasContainer && addsLogging);
        return new(
            hasDefaults || isBare,
            isNulled || ((isBare || clears.Count > 0) && !new SetUps(code, adders, "", cancellationToken).AreSure(n => code.IsPartOf(project, n))),
            settings,
            ConfigSections(project.Project));
    }

    /// <summary>The sections of levels in the settings that hold in production, those of the console's own first.</summary>
    private List<ConfigSection> ConfigSections(Project project)
    {
        var roots = project.AdditionalDocuments.Where(d => d.Name.Equals("appsettings.json", StringComparison.OrdinalIgnoreCase)
                || d.Name.Equals("appsettings.Production.json", StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(d => d.Name.Length)
            .Select(d => ConfigFile.TryRead(d.Name, Wait(d.GetTextAsync(cancellationToken)), cancellationToken)?.Root)
            .Where(r => r is not null).Select(r => ConfigSection.Of(r!)).ToArray();

        // Of the name of a provider case counts where levels are looked for.
        return roots.Select(r => r.Find("Logging:" + Console)).Where(s => s?.Name == Console).Select(s => s!.Find("LogLevel"))
            .Concat(roots.Select(r => r.Find("Logging:LogLevel"))).OfType<ConfigSection>().ToList();
    }

    /// <summary>An edit is made synchronously; nothing awaited here needs the thread that waits.</summary>
    private static T Wait<T>(Task<T> task) => task.ConfigureAwait(false).GetAwaiter().GetResult();

    /// <summary>What one program's hosts write.</summary>
    /// <param name="HasHost">Whether it has any.</param>
    /// <param name="IsMute">Whether they may write nothing.</param>
    /// <param name="Settings">What code says of levels.</param>
    /// <param name="Sections">What files say of levels, the strongest first.</param>
    internal sealed record Program(bool HasHost, bool IsMute, List<LevelSetting> Settings, List<ConfigSection> Sections)
    {
        public Voice VoiceOf(string category)
        {
            if (IsMute)
            {
                return Voice.Mute;
            }

            var said = Said(LevelSettingKind.Configuration, category)
                ?? (Configured(category) is { } level ? new LevelRange(level, level) : (LevelRange?)null)
                ?? Said(LevelSettingKind.Filter, category) ?? Said(LevelSettingKind.Minimum, category)
                ?? new LevelRange(LogLevel.Information, LogLevel.Information);
            return new(false, said.Highest, said.Lowest);
        }

        /// <summary>Of the settings of a kind those that name most of the category; of several the record has to pass all.</summary>
        private LevelRange? Said(LevelSettingKind kind, string category)
        {
            var named = Settings.Where(s => s.Kind == kind && category.StartsWith(s.Category, StringComparison.OrdinalIgnoreCase)).ToArray();
            var closest = named.Where(s => s.Category.Length == named.Max(n => n.Category.Length)).ToArray();
            return closest.Length == 0 ? null : new LevelRange(closest.Max(s => s.Range.Highest), closest.Min(s => s.Range.Lowest));
        }

        /// <summary>Of the entries that the category begins with the longest.</summary>
        private LogLevel? Configured(string category)
        {
            foreach (var section in Sections)
            {
                var entry = section.Children.Where(c => c.Value is not null
                        && (IsForAll(c.Name) || category.StartsWith(c.Name.TrimEnd('*'), StringComparison.OrdinalIgnoreCase)))
                    .OrderByDescending(c => IsForAll(c.Name) ? 0 : c.Name.Length).FirstOrDefault();
                if (entry is not null && Enum.TryParse<LogLevel>(entry.Value, ignoreCase: true, out var level))
                {
                    return level;
                }
            }

            return null;
        }

        private static bool IsForAll(string name) => name.Equals("Default", StringComparison.OrdinalIgnoreCase) || name == "*";
    }
}
