using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Fixes.Running;

/// <summary>Fixes that change declarations ask every project that compiles the file, or uses the type.</summary>
public sealed class LinkedDeclarationTests
{
    private const string Using = "using Microsoft.Extensions.Logging; using Microsoft.Extensions.DependencyInjection;\n";

    private const string Program = "class Program { static void Main() { new ServiceCollection().AddSingleton<Part>(); } }";

    private const string Enabled = "is_global = true\ndotnet_diagnostic.LOG5002.severity = warning\n";

    private const string Other = "public class Other;";

    [Theory]
    [InlineData("LOG5001", "public class Part { public Part(ILogger<Other> log) => log.LogInformation(\"x\"); }",
        "static class User { static Part P(ILogger<Other> log) => new Part(log); }")]
    [InlineData("LOG5001", "public class Part { public Part(ILogger<Other> log) => log.LogInformation(\"x\"); }",
        "class User : Part { User(ILogger<Other> log) : base(log) { } }")]
    [InlineData("LOG5001", "public class Part(ILogger<Other> log) { public void M() => log.LogInformation(\"x\"); }",
        "static class User { static Part P(ILogger<Other> log) => new(log); }")]
    [InlineData("LOG5001",
        "public class Part { public ILogger<Other> Log { get; set; } = null!; public void M() => Log.LogInformation(\"x\"); }",
        "static class User { static Part P(ILogger<Other> log) => new Part { Log = log }; }")]
    [InlineData("LOG5001", "public class Part { internal ILogger<Other> Log; public Part(ILogger<Other> l) { Log = l; Log.LogInformation(\"x\"); } }",
        "static class User { static ILogger<Other> P(Part part) => part.Log; }")]
    [InlineData("LOG5002", "public class Part { internal ILogger<Part> Log; public Part(ILogger<Part> l) { Log = l; Log.LogInformation(\"x\"); } }",
        "static class User { static void P(Part part, ILogger<Part> l) => part.Log = l; }")]
    [InlineData("LOG5002", "public class Part { protected ILogger<Part> Log; public Part(ILogger<Part> l) { Log = l; Log.LogInformation(\"x\"); } }",
        "class User(ILogger<Part> l) : Part(l) { void P() => Log.LogInformation(\"x\"); }")]
    [InlineData("LOG5002", "public class Part { internal ILogger<Part> Log; public Part(ILogger<Part> l) { Log = l; Log.LogInformation(\"x\"); } }",
        "static class User { static void P(this Part part) => part.Log.LogInformation(\"y\"); }")]
    [InlineData("LOG5002",
        "public partial class Part { private ILogger<Part> _l; public Part(ILogger<Part> l) { _l = l; _l.LogInformation(\"x\"); } }",
        "partial class Part { public void P(ILogger<Part> l) => _l = l; }")]
    [InlineData("LOG5003", "public class Part { public Part(ILogger log) => log.LogInformation(\"x\"); }",
        "static class User { static Part P(ILogger log) => new Part(log); }")]
    [InlineData("LOG5003", "public class Part { public Part(ILogger log) => log.LogInformation(\"x\"); }",
        "static class User { static System.Func<ILogger, Part> P() => l => new(l); }")]
    public async Task Withheld_where_another_project_would_not_compile(string id, string type, string user)
    {
        foreach (var isLinked in user.Contains("partial", StringComparison.Ordinal) ? [true] : new[] { true, false })
        {
            using var run = new SolutionRun().Add(
                "A", isLinked ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, [], ("/Shared/Part.cs", Using + type + Other),
                ("/A/Program.cs", Using + (isLinked ? Program : "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"B\")]")));
            if (isLinked)
            {
                run.Add("B", OutputKind.DynamicallyLinkedLibrary, [], ("/Shared/Part.cs", Using + type + Other), ("/B/User.cs", Using + user));
            }
            else
            {
                run.Add("B", OutputKind.DynamicallyLinkedLibrary, ["A"], ("/B/User.cs", Using + user));
            }

            foreach (var name in run.Solution.Projects.Select(p => p.Name).ToArray())
            {
                run.AddOptions(name, $"/{name}/.globalconfig", Enabled);
            }

            // By itself it is changed.
            using var alone = new SolutionRun().Add(
                "A", OutputKind.ConsoleApplication, [], ("/Shared/Part.cs", Using + type + Other), ("/A/Program.cs", Using + Program))
                .AddOptions("A", "/A/.globalconfig", Enabled);
            Assert.True(await alone.FixAllAsync(id));
            Assert.DoesNotContain(await run.ComplaintsAsync(), c => c.Contains("error", StringComparison.Ordinal));
            await run.FixAllAsync(id);
            Assert.Equal(Using + type + Other, await run.TextAsync("/Shared/Part.cs"));
        }
    }
}
