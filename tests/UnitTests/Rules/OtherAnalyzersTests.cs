using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules;

/// <summary>Who has switched off another analyzer's rule for the same at a place is not told again by ours.</summary>
public sealed class OtherAnalyzersTests
{
    [Theory]
    [InlineData("#pragma warning disable CA2254\n LOG.Info(name);\n#pragma warning restore CA2254\n LOG.Info({|LOG2002:name|});")]
    [InlineData(
        "#pragma warning disable IDE0001, Serilog004 // why\n LOG.Info(name);\n"
            + "#pragma warning restore IDE0001, Serilog004\n LOG.Info({|LOG2002:name|});")]
    [InlineData("#pragma warning disable S2629\n LOG.Info($\"Order {orderId}\");\n#pragma warning restore S2629")]
    [InlineData("// ReSharper disable once TemplateIsNotCompileTimeConstantProblem\n LOG.Info(name);\n LOG.Info({|LOG2002:name|});")]
    [InlineData(
        "// ReSharper disable TemplateIsNotCompileTimeConstantProblem\n LOG.Info(name);\n "
            + "// ReSharper restore TemplateIsNotCompileTimeConstantProblem\n LOG.Info({|LOG2002:name|});")]
    [InlineData("#pragma warning disable CA2253\n LOG.Info(\"Order {0}\", orderId);\n#pragma warning restore CA2253")]
    [InlineData("#pragma warning disable CA2017\n LOG.Info({|LOG2002:name|});\n#pragma warning restore CA2017")]
    [InlineData("// ReSharper disable once UnusedVariable\n LOG.Info({|LOG2002:name|});")]
    public Task Templates(string statements) => Verify.InFrameworksWithTemplates("\n" + statements + "\n");

    [Theory]
    [InlineData("#pragma warning disable S106\n Console.WriteLine(name);\n#pragma warning restore S106\n {|LOG1001:Console.WriteLine(name)|};")]
    [InlineData(
        "#pragma warning disable S2139\n try { _count++; } catch (Exception e) { LOG.Error(e, \"Bad\"); throw; }\n#pragma warning restore S2139")]
    [InlineData("#pragma warning disable S6667\n try { _count++; } catch (Exception) { LOG.Error(\"Bad\"); }\n#pragma warning restore S6667")]
    public Task Others(string statements) => Verify.InFrameworksWithTemplates("\n" + statements + "\n");
}
