
namespace LogAnalyzers.Rules.Output;

/// <summary>What a condition says about the command line where it holds.</summary>
[Flags]
internal enum HelpTest
{
    /// <summary>Nothing of the kind.</summary>
    None = 0,

    /// <summary>Help, usage or version is wanted.</summary>
    Help = 1,

    /// <summary>A switch that means version or something else, such as <c>-v</c>: the text decides.</summary>
    Version = 2,

    /// <summary>Arguments are missing: the text decides.</summary>
    NoArguments = 4,
}

/// <summary>The switches by which a command line asks for help or version.</summary>
internal static class HelpSwitch
{
    private static readonly HashSet<string> Sure = new(StringComparer.OrdinalIgnoreCase)
    {
        "--help", "-help", "/help", "help", "-h", "/h", "--h", "-?", "/?", "--?", "?", "--usage", "-usage", "/usage", "--version", "-version",
        "/version",
    };

    // Also "verbose", a subcommand or a key of some file.
    private static readonly HashSet<string> Unsure = new(StringComparer.OrdinalIgnoreCase) { "-v", "/v", "--v", "version", "--ver", "-ver", "/ver" };

    /// <summary>What it means that an argument equals this constant.</summary>
    public static HelpTest Classify(object? constant) => constant switch
    {
        '?' => HelpTest.Help,
        string text when Sure.Contains(text) => HelpTest.Help,
        string text when Unsure.Contains(text) => HelpTest.Version,
        _ => HelpTest.None,
    };

    /// <summary>The same for the prototypes of option libraries, which join their forms: <c>h|help|?</c>.</summary>
    public static HelpTest ClassifyPrototype(string text)
    {
        var test = HelpTest.None;
        foreach (var form in text.Split('|'))
        {
            test |= Classify(form.Trim());
        }

        return test;
    }
}
