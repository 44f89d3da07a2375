using LogAnalyzers.Frameworks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.UnitTests.Frameworks;

public sealed class SetUpMemberTests
{
    [Theory]
    [InlineData("NLog.LogManager.Shutdown()", "LogManager", "Shutdown", SetUpUse.Call)]
    [InlineData("Log.Logger = made", "Log", "Logger", SetUpUse.Assignment)]
    [InlineData("global::NLog.LogManager.Configuration = null", "LogManager", "Configuration", SetUpUse.NullAssignment)]
    [InlineData("other = Log.Logger", "Log", "Logger", SetUpUse.Call)]
    [InlineData("Make().Shutdown()", "", "Shutdown", SetUpUse.Call)]
    public void Is_read_from_code(string code, string type, string member, object use)
    {
        var access = SyntaxFactory.ParseExpression(code).DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>().First();

        Assert.Equal(new SetUpMember(type, member, (SetUpUse)use), SetUpMember.Of(access));
    }
}
