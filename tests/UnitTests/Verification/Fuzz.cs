using System.Globalization;
using Xunit.Sdk;

namespace LogAnalyzers.UnitTests.Verification;

/// <summary>
/// Texts that nobody wrote, of which each must pass a check. <c>LOGANALYZERS_TEXTS</c> asks for more of them, <c>LOGANALYZERS_SEED</c> for those of
/// an earlier run. A failure tells the seed and the shortest text that was found to fail alike.
/// </summary>
internal static class Fuzz
{
    /// <summary>Of how many shorter texts it is asked whether they fail too.</summary>
    private const int MostTries = 5_000;

    /// <summary>How many texts are made of one seed: a longer run is a chain of such seeds, each of which can be had alone.</summary>
    private const int Chain = 100_000;

    /// <param name="usual">How many texts where nobody asks for more.</param>
    /// <param name="next">Makes a text.</param>
    /// <param name="check">Fails for one that is taken wrongly.</param>
    public static void Run(int usual, Func<Random, string> next, Action<string> check)
    {
        var count = Number("LOGANALYZERS_TEXTS") ?? usual;
        var seed = Number("LOGANALYZERS_SEED") ?? Environment.TickCount;
        var random = new Random(seed);
        for (var round = 0; round < count; round++)
        {
            if (round > 0 && round % Chain == 0)
            {
                random = new Random(++seed);
            }

            var text = next(random);
            try
            {
                check(text);
            }
            catch (Exception exception)
            {
                var shortest = Shorten(text, t => Fails(check, t, exception.GetType()));
                Exception failure;
                try
                {
                    check(shortest);
                    failure = exception;
                }
                catch (Exception shorter)
                {
                    failure = shorter;
                }

                throw new XunitException($"seed {seed}, round {round % Chain}: {Literal(shortest)}: {failure}");
            }
        }
    }

    /// <summary>How many are asked for; null where nobody asks.</summary>
    public static int? Number(string variable)
        => int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>The text as C# writes it.</summary>
    public static string Literal(string text) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);

    private static bool Fails(Action<string> check, string text, Type how)
    {
        try
        {
            check(text);
            return false;
        }
        catch (Exception exception)
        {
            return exception.GetType() == how;
        }
    }

    /// <summary>The text without all that it fails without.</summary>
    private static string Shorten(string text, Predicate<string> fails)
    {
        var tries = 0;
        for (var length = Math.Max(1, text.Length / 2); length > 0; length /= 2)
        {
            for (var i = 0; i + length <= text.Length && tries++ < MostTries;)
            {
                if (text.Remove(i, length) is var shorter && fails(shorter))
                {
                    text = shorter;
                }
                else
                {
                    i++;
                }
            }
        }

        return text;
    }
}
