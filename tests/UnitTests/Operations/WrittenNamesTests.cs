using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.UnitTests.Operations;

public sealed class WrittenNamesTests
{
    [Theory]
    [InlineData("help", "help")]
    [InlineData("@class", "class")]
    [InlineData("options.Help", "Help")]
    [InlineData("options.Help!", "Help")]
    [InlineData("options.Find<int>", "Find")]
    [InlineData("this.help", "help")]
    [InlineData("global::Shop", "Shop")]
    [InlineData("help()", null)]
    [InlineData("count++", null)]
    [InlineData("(help)", null)]
    [InlineData("this", null)]
    [InlineData("\"help\"", null)]
    [InlineData("string", null)]
    public void Last_name_of_an_expression(string text, string? expected)
        => Assert.Equal(expected, SyntaxFactory.ParseExpression(text).LastNameText());

    [Theory]
    [InlineData("ILogger", "ILogger")]
    [InlineData("ILogger<Shop>?", "ILogger")]
    [InlineData("NLog.Logger", "Logger")]
    [InlineData("global::NLog.Logger?", "Logger")]
    [InlineData("string", null)]
    [InlineData("ILogger[]", null)]
    public void Last_name_of_a_type(string text, string? expected) => Assert.Equal(expected, SyntaxFactory.ParseTypeName(text).LastNameText());

    [Theory]
    [InlineData("Help()", "Help")]
    [InlineData("options.Help()", "Help")]
    [InlineData("options.Find<int>(0)", "Find")]
    [InlineData("options", "options")]
    [InlineData("options!", "options")]
    [InlineData("Help()()", "")]
    [InlineData("1", "")]
    public void Name_or_what_is_called(string text, string expected)
        => Assert.Equal(expected, SyntaxFactory.ParseExpression(text).LastOrCalledName());

    [Fact]
    public void Names_behind_a_question_mark()
    {
        var access = (ConditionalAccessExpressionSyntax)SyntaxFactory.ParseExpression("options?.Help()");

        Assert.Equal("Help", ((InvocationExpressionSyntax)access.WhenNotNull).InvokedName()!.Identifier.ValueText);
        Assert.Equal("Help", ((InvocationExpressionSyntax)access.WhenNotNull).Expression.LastNameText());
        Assert.Null(access.LastNameText());
    }

    [Theory]
    [InlineData("handlers[0]()")]
    [InlineData("Make()()")]
    public void Calls_of_no_name(string text) => Assert.Null(((InvocationExpressionSyntax)SyntaxFactory.ParseExpression(text)).InvokedName());
}
