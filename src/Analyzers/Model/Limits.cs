namespace LogAnalyzers.Model;

/// <summary>
/// How deep code is followed by recursion. Generated and hostile code nests without end, and the stack of a build's thread is small; nobody writes
/// by hand what is cut off. Chains that are merely long, such as <c>a + b + c …</c>, are walked without recursion and have no limit.
/// </summary>
internal static class Limits
{
    /// <summary>Levels of expressions within each other when a name is sought for a value.</summary>
    public const int NameLevels = 40;

    /// <summary>Levels of text that is made within text, such as an interpolation in a hole of another.</summary>
    public const int TextLevels = 50;

    /// <summary>Levels of expressions within each other, initializers of variables included, when text is read as far as it is written.</summary>
    public const int WrittenTextLevels = 8;

    /// <summary>Steps of a condition that may ask for a level: operators, variables and the members that they are made from.</summary>
    public const int LevelQuestionSteps = 20;

    /// <summary>Levels of operators and patterns within each other in a condition that may ask for help; half of them are one variable.</summary>
    public const int HelpConditionLevels = 24;

    /// <summary>Calls within each other that are followed to find out what runs before logging is set up.</summary>
    public const int CallLevels = 150;

    /// <summary>Variables, parameters and methods that a logger is followed through to what makes it.</summary>
    public const int LoggerSteps = 8;

    /// <summary>Statements around a print, or within the statement beside it, that may say what it is for.</summary>
    public const int StatementLevels = 6;
}
