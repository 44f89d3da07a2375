using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Solutions;

/// <summary>One project as text.</summary>
/// <param name="Name">With the target framework in parentheses where there are several.</param>
/// <param name="Frameworks">The logging frameworks that it references.</param>
/// <param name="References">The names of other projects.</param>
internal sealed record ProjectText(
    string Name, OutputKind Kind, ImmutableArray<AppKind> Frameworks, ImmutableArray<string> References,
    ImmutableArray<(string Path, string Text)> Files, ImmutableArray<string> Symbols)
{
    public bool IsTest { get; init; }
}

/// <summary>Writes the projects of a solution.</summary>
internal sealed class SolutionText
{
    private const string Usings = "using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing System.Threading;\n"
        + "using System.Threading.Tasks;\n";

    private readonly GeneratedSolution _solution;
    private readonly StatementText _statements = new();
    private readonly PartText _parts;

    private SolutionText(GeneratedSolution solution)
    {
        _solution = solution;
        _parts = new(_statements);
    }

    public static ImmutableArray<ProjectText> Write(GeneratedSolution solution) => new SolutionText(solution).Write();

    private ImmutableArray<ProjectText> Write()
    {
        var projects = ImmutableArray.CreateBuilder<ProjectText>();
        var first = _solution.Apps[0];
        var inLibrary = PartsIn(Place.Library);
        if (inLibrary.Length > 0)
        {
            projects.Add(Library("Lib", "Lib", inLibrary, first));
        }

        var inTargets = PartsIn(Place.TwoTargets);
        if (inTargets.Length > 0)
        {
            var old = Library("Multi(net8.0)", "Multi", inTargets, first);
            projects.Add(old);
            projects.Add(old with { Name = "Multi(net10.0)", Symbols = ["NET10_0"] });
        }

        ImmutableArray<string> libraries = [.. projects.Where(p => p.Name != "Multi(net8.0)").Select(p => p.Name)];
        var linked = PartsIn(Place.Linked);
        var isOfOneKind = _solution.Apps.All(a => a.Kind == first.Kind);
        var types = linked.Select(i => _parts.Write(i, _solution.Parts[i], LoggerOf(i, isOfOneKind ? first : null), IsHosted(i))).ToArray();
        var usings = UsingsOf(isOfOneKind && linked.Any(HasLogger) ? first : null)
            + (linked.Any(IsHosted) ? "using Microsoft.Extensions.Hosting;\n" : "");
        var sharedFile = linked.Length == 0 ? [] : ImmutableArray.Create(("/Shared/Linked.cs", File("Shared", types, usings)));
        for (var i = 0; i < _solution.Apps.Length; i++)
        {
            projects.Add(Executable(i, libraries, sharedFile));
        }

        if (_solution.HasTests && libraries.Length > 0)
        {
            projects.Add(Tests(libraries));
        }

        return projects.ToImmutable();
    }

    private ImmutableArray<int> PartsIn(Place place)
        => [.. Enumerable.Range(0, _solution.Parts.Length)
            .Where(i => _solution.Parts[i].Place == place && _solution.Apps.Any(a => a.Uses.Contains(i)))];

    private bool HasLogger(int part) => _solution.Parts[part].HasLogger;

    private bool IsHosted(int part) => _solution.Parts[part].Kind == PartKind.HostedService && _solution.Apps.All(a => a.HasHost);

    /// <summary>What a part logs with, where the executable that it is written for has something.</summary>
    private LoggerText LoggerOf(int part, App? app)
        => app is null || !HasLogger(part) ? LoggerText.None
            : app.IsStatic ? new(app.Kind, "Logger")
            : (app.InjectsLoggers || app.Kind == AppKind.OwnFactory) && PartText.TakesLogger(_solution.Parts[part].Kind) ? new(app.Kind, "_logger")
            : LoggerText.None;

    private ProjectText Library(string name, string space, ImmutableArray<int> parts, App first)
    {
        // Programs of two frameworks share no logger.
        var app = _solution.LibraryKnowsLogging && _solution.Apps.All(a => a.Kind == first.Kind) ? first : null;
        var files = parts.Select(i => ($"/{space}/Part{i}.cs", File(
            space, [_parts.Write(i, _solution.Parts[i], LoggerOf(i, app), IsHosted(i))],
            UsingsOf(HasLogger(i) ? app : null) + (IsHosted(i) ? "using Microsoft.Extensions.Hosting;\n" : "")))).ToImmutableArray();
        return new(
            name, OutputKind.DynamicallyLinkedLibrary,
            app is not null ? [app.Kind] : parts.Any(IsHosted) ? [AppKind.ApplicationBuilder] : [], [], files, []);
    }

    private ProjectText Executable(int number, ImmutableArray<string> libraries, ImmutableArray<(string, string)> shared)
    {
        var app = _solution.Apps[number];
        var space = $"App{number}";
        ImmutableArray<int> own = [.. app.Uses.Where(i => _solution.Parts[i].Place == Place.App)];
        var files = shared.ToBuilder();
        foreach (var i in own)
        {
            files.Add(($"/{space}/Part{i}.cs", File(
                space, [_parts.Write(i, _solution.Parts[i], LoggerOf(i, app), IsHosted(i))],
                UsingsOf(HasLogger(i) ? app : null) + (IsHosted(i) ? "using Microsoft.Extensions.Hosting;\n" : ""))));
        }

        var spaces = string.Concat(new[]
        {
            own.Length > 0 && app.Kind == AppKind.TopLevel ? $"using {space};\n" : "", shared.Length > 0 ? "using Shared;\n" : "",
            libraries.Any(l => l == "Lib") ? "using Lib;\n" : "", libraries.Any(l => l != "Lib") ? "using Multi;\n" : "",
        });
        var text = new AppText(app, _solution, _statements, Loggers(app), IsHosted);
        files.Add(($"/{space}/Program.cs", text.Write(space, Usings + UsingsOf(app) + spaces)));
        if (text.Helper() is { } helper)
        {
            files.Add(($"/{space}/SetUp.cs", File(space, [helper], UsingsOf(app))));
        }

        return new(space, OutputKind.ConsoleApplication, [app.Kind], libraries, files.ToImmutable(), []);
    }

    /// <summary>Of each part, whether an executable has to hand it a logger.</summary>
    private Func<int, LoggerText> Loggers(App app)
    {
        var first = _solution.Apps[0];
        var isOfOneKind = _solution.Apps.All(a => a.Kind == first.Kind);
        return i => _solution.Parts[i].Place switch
        {
            Place.App => LoggerOf(i, app),
            Place.Linked => LoggerOf(i, isOfOneKind ? first : null),
            _ => LoggerOf(i, _solution.LibraryKnowsLogging && isOfOneKind ? first : null),
        };
    }

    /// <summary>A project that makes what the libraries have, by hand and without logging.</summary>
    private ProjectText Tests(ImmutableArray<string> libraries)
    {
        var loggers = Loggers(_solution.Apps[0]);
        var text = new StringBuilder(Usings);
        foreach (var library in libraries)
        {
            text.Append("using ").Append(library.Split('(')[0]).Append(";\n");
        }

        text.Append("namespace Tests;\npublic static class Checks\n{\n    public static void All()\n    {\n        var id = 5;\n");
        text.Append("        var name = \"box\";\n");
        text.Append(_statements.Write([Statement.Print], LoggerText.None, "        "));
        foreach (var i in PartsIn(Place.Library).Concat(PartsIn(Place.TwoTargets)).Where(i => loggers(i).Expression != "_logger" && !IsHosted(i)))
        {
            text.Append("        ").Append(PartText.Use(i, _solution.Parts[i].Kind, "")).Append('\n');
        }

        return new("Tests", OutputKind.DynamicallyLinkedLibrary, [], libraries, [("/Tests/Checks.cs", text.Append("    }\n}\n").ToString())], [])
        {
            IsTest = true,
        };
    }

    private static string File(string space, IEnumerable<string> types, string usings)
        => $"{Usings}{usings}\nnamespace {space};\n\n{string.Join("\n", types)}";

    private static string UsingsOf(App? app) => app?.Kind switch
    {
        AppKind.ApplicationBuilder or AppKind.DefaultBuilder
            => "using Microsoft.Extensions.DependencyInjection;\nusing Microsoft.Extensions.Hosting;\n"
                + "using Microsoft.Extensions.Logging;\n",
        AppKind.Container => "using Microsoft.Extensions.DependencyInjection;\nusing Microsoft.Extensions.Logging;\n",
        AppKind.BareContainer => "using Microsoft.Extensions.DependencyInjection;\n",
        AppKind.OwnFactory => "using Microsoft.Extensions.Logging;\n",
        AppKind.Serilog => "using Serilog;\n",
        _ => "",
    };
}
