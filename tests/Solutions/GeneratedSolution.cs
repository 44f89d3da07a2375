using System.Collections.Immutable;

namespace LogAnalyzers.Solutions;

/// <summary>How an executable starts, and what sets logging up in it.</summary>
internal enum AppKind
{
    /// <summary>A program that sets nothing up.</summary>
    Plain,

    /// <summary>The same in statements at the top of a file.</summary>
    TopLevel,

    /// <summary><c>Host.CreateApplicationBuilder</c>.</summary>
    ApplicationBuilder,

    /// <summary><c>Host.CreateDefaultBuilder</c> with its callbacks.</summary>
    DefaultBuilder,

    /// <summary>A <c>ServiceCollection</c> with logging.</summary>
    Container,

    /// <summary>A <c>ServiceCollection</c> without.</summary>
    BareContainer,

    /// <summary><c>LoggerFactory.Create</c>.</summary>
    OwnFactory,

    Serilog,
    NLog,
    Log4Net,
}

/// <summary>What a class is and how it comes to be.</summary>
internal enum PartKind
{
    StaticClass,
    Made,
    Registered,
    RegisteredByInterface,

    /// <summary>Registered, and given another registered part.</summary>
    RegisteredWithPart,
    HostedService,
    StaticConstructor,
    FieldInitializer,
    Disposable,
    Struct,
    Record,
    Generic,
    Nested,
    Extension,
    Derived,
}

/// <summary>Where a class lies.</summary>
internal enum Place
{
    App,
    Library,

    /// <summary>In a file that the executables share by a link.</summary>
    Linked,

    /// <summary>In a library of two target frameworks.</summary>
    TwoTargets,
}

/// <summary>How a message is said.</summary>
internal enum Statement
{
    Print,
    PrintComposite,
    PrintText,
    PrintSum,
    PrintError,
    PrintPieces,
    PrintInLoop,
    PrintInLambda,
    PrintIfThen,
    PrintCaught,
    PrintInFinally,
    Log,
    LogSum,
    LogCaught,
    LogAtLevel,
}

/// <summary>What ends a program.</summary>
internal enum Ending
{
    /// <summary>Logging is ended, and the program says some more.</summary>
    EndsLogging,

    /// <summary>The program ends and nobody ends logging.</summary>
    JustEnds,

    /// <summary>An exception that nobody catches.</summary>
    Throws,

    /// <summary>Code that runs as the process exits.</summary>
    SaysAtExit,
}

/// <summary>How the code of an entry point is laid out.</summary>
internal enum Structure
{
    Straight,

    /// <summary>Logging is ended in a <c>finally</c>, and what goes wrong is said in a <c>catch</c>.</summary>
    Guarded,
    Async,

    /// <summary>A class of its own sets logging up and ends it, where the framework is static.</summary>
    Helper,
}

/// <summary>How a container is told of a class.</summary>
internal enum Registration
{
    Type,
    Factory,
    Instance,
}

/// <summary>One class that says something.</summary>
/// <param name="HasLogger">Whether it has a logger already, where its place has a framework and its kind a way to one.</param>
internal sealed record Part(PartKind Kind, Place Place, bool HasLogger, ImmutableArray<Statement> Statements, Registration Registration);

/// <summary>One executable.</summary>
/// <param name="Before">What it says before logging is set up.</param>
/// <param name="Between">What it says while it is set up.</param>
/// <param name="During">What it says itself after that.</param>
/// <param name="After">What it says when logging has ended.</param>
/// <param name="Uses">The parts that it runs, by number; each at its turn.</param>
/// <param name="Early">Those of them that run before logging is set up as well, where no container makes them.</param>
/// <param name="Late">Those that run again when logging has ended.</param>
internal sealed record App(
    AppKind Kind, ImmutableArray<Statement> Before, ImmutableArray<Statement> Between, ImmutableArray<Statement> During,
    ImmutableArray<Statement> After, ImmutableArray<int> Uses, ImmutableArray<int> Early, ImmutableArray<int> Late, Ending Ending,
    Structure Structure)
{
    /// <summary>Whether loggers of its framework are had from statics.</summary>
    public bool IsStatic => Kind is AppKind.Serilog or AppKind.NLog or AppKind.Log4Net;

    /// <summary>Whether it has a container that gives loggers.</summary>
    public bool InjectsLoggers => Kind is AppKind.ApplicationBuilder or AppKind.DefaultBuilder or AppKind.Container;

    /// <summary>Whether it has a container at all.</summary>
    public bool HasContainer => InjectsLoggers || Kind == AppKind.BareContainer;

    public bool HasHost => Kind is AppKind.ApplicationBuilder or AppKind.DefaultBuilder;
}

/// <summary>A solution that nobody wrote: executables, libraries, linked files, a library of two targets, tests.</summary>
/// <param name="LibraryKnowsLogging">Whether the libraries reference a logging framework.</param>
/// <param name="HasTests">Whether a test project makes the libraries' classes.</param>
internal sealed record GeneratedSolution(ImmutableArray<App> Apps, ImmutableArray<Part> Parts, bool LibraryKnowsLogging, bool HasTests)
{
    /// <summary>The solution of a seed: always the same.</summary>
    public static GeneratedSolution Of(int seed)
    {
        var random = new Random(seed);
        ImmutableArray<T> Some<T>(int most, Func<T> make) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => make())];
        T OneOf<T>() where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];
        var parts = Enumerable.Range(0, random.Next(1, 6)).Select(_ => new Part(
            OneOf<PartKind>(), OneOf<Place>(), random.Next(3) == 0,
            [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => OneOf<Statement>())], OneOf<Registration>())).ToImmutableArray();
        ImmutableArray<int> OneIn(int many) => [.. Enumerable.Range(0, parts.Length).Where(_ => random.Next(many) == 0)];
        var apps = Enumerable.Range(0, random.Next(5) == 0 ? 2 : 1).Select(_ => new App(
            OneOf<AppKind>(), Some(2, OneOf<Statement>), Some(1, OneOf<Statement>), Some(2, OneOf<Statement>), Some(2, OneOf<Statement>),
            [.. Enumerable.Range(0, parts.Length).Where(_ => random.Next(4) > 0)], OneIn(6), OneIn(6),
            (Ending)(random.Next(8) is var ending and < 4 ? ending : (int)Ending.EndsLogging), OneOf<Structure>())).ToImmutableArray();
        return new(apps, parts, random.Next(3) > 0, random.Next(3) == 0);
    }

    /// <summary>The solutions that are this one with something left out.</summary>
    public IEnumerable<GeneratedSolution> Smaller()
    {
        foreach (var app in Apps.Length > 1 ? Apps : [])
        {
            yield return this with { Apps = Apps.Remove(app) };
        }

        if (HasTests)
        {
            yield return this with { HasTests = false };
        }

        for (var i = 0; i < Apps.Length; i++)
        {
            foreach (var smaller in Smaller(Apps[i]))
            {
                yield return this with { Apps = Apps.SetItem(i, smaller) };
            }
        }

        for (var i = 0; i < Parts.Length; i++)
        {
            foreach (var statement in Parts[i].Statements.Length > 1 ? Parts[i].Statements : [])
            {
                yield return this with { Parts = Parts.SetItem(i, Parts[i] with { Statements = Parts[i].Statements.Remove(statement) }) };
            }
        }

        // Numbers of parts stay: one that no program uses is written by none.
        for (var i = 0; i < Parts.Length; i++)
        {
            if (Parts[i].Place != Place.App)
            {
                yield return this with { Parts = Parts.SetItem(i, Parts[i] with { Place = Place.App }) };
            }
        }
    }

    private static IEnumerable<App> Smaller(App app)
    {
        foreach (var use in app.Uses)
        {
            yield return app with { Uses = app.Uses.Remove(use) };
        }

        foreach (var s in app.Before)
        {
            yield return app with { Before = app.Before.Remove(s) };
        }

        foreach (var s in app.Between)
        {
            yield return app with { Between = app.Between.Remove(s) };
        }

        foreach (var s in app.During)
        {
            yield return app with { During = app.During.Remove(s) };
        }

        foreach (var s in app.After)
        {
            yield return app with { After = app.After.Remove(s) };
        }

        foreach (var use in app.Early)
        {
            yield return app with { Early = app.Early.Remove(use) };
        }

        foreach (var use in app.Late)
        {
            yield return app with { Late = app.Late.Remove(use) };
        }

        if (app.Structure != Structure.Straight)
        {
            yield return app with { Structure = Structure.Straight };
        }

        if (app.Ending != Ending.EndsLogging)
        {
            yield return app with { Ending = Ending.EndsLogging };
        }
    }
}
