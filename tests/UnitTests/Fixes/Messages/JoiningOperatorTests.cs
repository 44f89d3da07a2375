using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Messages;

/// <summary>A type's own <c>+</c> that does what that of strings does is taken apart; one that does more is not.</summary>
public sealed class JoiningOperatorTests
{
    private const string Types =
        """

        struct Own(string v)
        {
            public static string operator +(string a, Own b) => a + b.Text;
            public static string operator +(Own a, string b) { return string.Concat(a.ToString(), b); }
            public string Text => v;
            public override string ToString() => Text;
        }
        struct Quoted(string v)
        {
            public static string operator +(string a, Quoted b) => a + "<" + b.ToString() + ">";
            public static string operator +(Quoted a, string b) => b + a;
            public override string ToString() => v;
        }
        struct Converted(string v)
        {
            public static implicit operator string(Converted c) => "!" + c.ToString();
            public override string ToString() => v;
        }
        class Interpolated(string v)
        {
            public static string operator +(string a, Interpolated b) => $"{a}{b}";
            public static string operator +(Interpolated a, Interpolated b) => $"{a,9}{b}";
            public override string ToString() => v;
        }
        struct Maybe(string v)
        {
            public static implicit operator string?(Maybe m) => m.ToString() == "" ? null : m.ToString();
            public override string ToString() => v;
        }
        struct Other(string v)
        {
            public static string operator +(string a, Other b) => a + b.Text;
            public string Text => v;
            public override string ToString() => "other";
        }
        """;

    [Theory]
    [InlineData("\"x \" + own", "\"x {Own}\", own")]
    [InlineData("\"x \" + own + \" y\"", "\"x {Own} y\", own")]
    [InlineData("own + \" y\" + orderId", "\"{Own} y{OrderId}\", own, orderId")]
    [InlineData("\"x \" + quoted", "\"{Text}\", \"x \" + quoted")]
    [InlineData("quoted + \" y\"", "\"{Text}\", quoted + \" y\"")]
    [InlineData("\"x \" + converted", "\"x {Converted}\", (string)converted")]
    [InlineData("\"x \" + maybe", "\"x {Maybe}\", (string?)maybe")]
    [InlineData("\"x \" + interpolated + orderId", "\"x {Interpolated}{OrderId}\", interpolated, orderId")]
    [InlineData("interpolated + interpolated", "\"{Text}\", interpolated + interpolated")]
    [InlineData("\"x \" + other", "\"{Text}\", \"x \" + other")]
    public async Task Of_ones_own(string text, string after)
    {
        const string Locals = "var own = new Own(\"o\"); var quoted = new Quoted(\"q\"); var converted = new Converted(\"c\"); "
            + "var interpolated = new Interpolated(\"i\"); var other = new Other(\"t\"); var maybe = new Maybe(\"m\"); ";
        await Check.Source(
            Verify.Method($"{Locals}_logger.LogInformation({text});") + Types,
            Verify.Method($"{Locals}_logger.LogInformation({after});") + Types, "LOG2001");
    }

    /// <summary>Of a library only what it documents is known.</summary>
    [Theory]
    [InlineData("LOG2001", "_logger.LogInformation(\"req \" + path);", "_logger.LogInformation(\"req {Path}\", path);")]
    [InlineData("LOG2001", "_logger.LogInformation(\"req \" + path + \" \" + user.Id);",
        "_logger.LogInformation(\"req {Path} {UserId}\", path, user.Id);")]
    [InlineData("LOG2001", "_logger.LogInformation(path + \" done\");", "_logger.LogInformation(\"{Path} done\", path);")]
    [InlineData("LOG1001", "Console.WriteLine(\"req \" + path);", "_logger.LogInformation(\"req {Path}\", path);")]
    [InlineData("LOG1001", "Console.WriteLine(\"req \" + (path + query));", "_logger.LogInformation(\"req {Path}{Query}\", path, query);")]
    [InlineData("LOG2001", "_logger.LogInformation(\"q \" + query);", "_logger.LogInformation(\"q {Query}\", query);")]
    [InlineData("LOG2001", "_logger.LogInformation(\"x \" + unknown);", "_logger.LogInformation(\"{Text}\", \"x \" + unknown);")]
    public async Task Of_a_library(string id, string before, string after)
    {
        const string Usings = "using Microsoft.AspNetCore.Http;\n";
        const string Locals = "PathString path = new(\"/a\"); var query = new QueryString(); var unknown = new Unknown(); ";
        using var run = new FixRun([Usings + Verify.Method(Locals + before)]);
        run.AddReference(
            "Http",
            """
            namespace Microsoft.AspNetCore.Http
            {
                public struct PathString
                {
                    private readonly string _value;
                    public PathString(string value) { _value = value; }
                    public static string operator +(string a, PathString b) { return string.Concat(a, b.ToString()); }
                    public static string operator +(PathString a, string b) { return string.Concat(a.ToString(), b); }
                    public static string operator +(PathString a, QueryString b) { return a.ToString() + b.ToString(); }
                    public static implicit operator PathString(string s) { return new PathString(s); }
                    public static implicit operator string(PathString p) { return p.ToString(); }
                    public override string ToString() { return _value; }
                }
                public struct QueryString { public override string ToString() { return "?q=1"; } }
                public struct Unknown { public static string operator +(string a, Unknown b) { return a + "!"; } }
            }
            """);
        await run.FixAllAsync(id);
        Assert.Equal(Usings + Verify.Method(Locals + after), await run.TextAsync());
        Assert.False(await run.FixAllAsync(id));
    }
}
