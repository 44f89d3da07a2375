using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Fixes.Wiring;

/// <summary>The code behind a component is given its logger by a property.</summary>
public sealed class ComponentWiringTests
{
    private const string Stubs = """
        namespace Microsoft.AspNetCore.Components
        {
            public interface IComponent { }
            public class ComponentBase : IComponent { protected virtual void OnInitialized() { } }
            public class LayoutComponentBase : ComponentBase { }
            public class InjectAttribute : Attribute { }
        }
        """;

    private static async Task<string> FixedAsync(string source, string also = "")
    {
        using var run = new SolutionRun().Add(
            "App", OutputKind.ConsoleApplication, [],
            ("/App/Program.cs", "class Program { static void Main() { } }"), ("/App/Stubs.cs", Stubs),
            ("/App/C.razor.cs", source), ("/App/C_razor.g.cs", also));
        Assert.True(await run.FixAllAsync());
        return (await run.TextAsync("/App/C.razor.cs")).Replace("\r", "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public partial class C\n{\n    protected override void OnInitialized()\n    {\n        Console.WriteLine(\"x\");\n    }\n}\n",
        "partial class C : Microsoft.AspNetCore.Components.ComponentBase { }",
        "using Microsoft.AspNetCore.Components;\nusing Microsoft.Extensions.Logging;\n\npublic partial class C\n{\n"
            + "    [Inject] private ILogger<C> Logger { get; set; } = default!;\n\n    protected")]
    [InlineData("using Microsoft.AspNetCore.Components;\nclass C : LayoutComponentBase { void M() { Console.WriteLine(\"x\"); } }", "",
        "[Inject] private ILogger<C> Logger { get; set; } = default!;")]
    [InlineData("using Microsoft.AspNetCore.Components;\nclass C<T> : IComponent { void M() { Console.WriteLine(\"x\"); } }", "",
        "[Inject] private ILogger<C<T>> Logger { get; set; } = default!;")]
    [InlineData(
        "using Microsoft.AspNetCore.Components;\nclass C : ComponentBase\n{\n    [Inject]\n    public Random Chance { get; set; } = null!;\n\n"
            + "    void M() { Console.WriteLine(\"x\"); }\n}\n", "",
        "    public Random Chance { get; set; } = null!;\n\n    [Inject] public ILogger<C> Logger { get; set; } = null!;\n\n    void M()")]
    [InlineData("#nullable disable\nusing Microsoft.AspNetCore.Components;\nclass C : ComponentBase { void M() { Console.WriteLine(\"x\"); } }", "",
        "[Inject] private ILogger<C> Logger { get; set; } void M()")]
    public async Task Takes_a_property(string source, string also, string expected)
    {
        var text = await FixedAsync(source, also);
        SolutionRun.Contains(expected, text);
        SolutionRun.Contains("Logger.LogInformation(\"x\");", text);
        Assert.DoesNotContain("static readonly", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public C() { Console.WriteLine(\"x\"); }")]
    [InlineData("static void M() { Console.WriteLine(\"x\"); }")]
    [InlineData("int _a = Say(); static int Say() { Console.WriteLine(\"x\"); return 1; }")]
    public async Task But_not_where_it_is_not_filled_yet(string member)
    {
        var text = await FixedAsync("using Microsoft.AspNetCore.Components;\nclass C : ComponentBase { " + member + " }");
        SolutionRun.Contains("private static readonly ILogger Logger = ", text);
        Assert.DoesNotContain("[Inject]", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_there_is_taken()
    {
        var text = await FixedAsync(
            "public partial class C { void M() { Console.WriteLine(\"x\"); } }",
            "partial class C : Microsoft.AspNetCore.Components.ComponentBase { [Microsoft.AspNetCore.Components.Inject] private "
                + "Microsoft.Extensions.Logging.ILogger<C> Log { get; set; } = default!; }");
        SolutionRun.Contains("void M() { Log.LogInformation(\"x\"); }", text);
    }
}
