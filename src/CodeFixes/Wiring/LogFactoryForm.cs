namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>The forms of a project's log factory, the shortest first; a project gets the first that loses nothing there.</summary>
internal enum LogFactoryForm
{
    /// <summary>A program of one type: its logger is there before the program ends.</summary>
    Console,

    /// <summary>A program of several types, one of which may ask for its first logger while another thread ends the program.</summary>
    ConsoleOfMany,

    /// <summary>A program without a host that runs code of its own at its end, when a queue would be emptied no more.</summary>
    Direct,

    /// <summary>A program with a host, whose types are all that need a logger: each of their records asks for it anew.</summary>
    Asked,

    /// <summary>A program whose loggers are kept, by objects, locals or a library, and go over to a host or factory that is set up later.</summary>
    Following,

    /// <summary>The same, where somebody may log each exception as it is thrown, those of an ended host among them.</summary>
    FollowingWatched,

    /// <summary>A library, whose loggers wait for the application's.</summary>
    Library,
}
