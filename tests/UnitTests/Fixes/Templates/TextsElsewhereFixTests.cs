namespace LogAnalyzers.UnitTests.Fixes.Templates;

/// <summary>A text that stands elsewhere, or that is one of several, may serve other calls: its faults are reported, and left to a person.</summary>
public sealed class TextsElsewhereFixTests
{
    [Theory]
    [InlineData("LOG2003", """var text = "x {A} {B}"; _logger.LogInformation(text, orderId);""")]
    [InlineData("LOG2003", """_logger.LogInformation(orderId > 1 ? "x {A}" : "y {A} {B}", orderId);""")]
    [InlineData("LOG2004", """var text = "x {A} }"; _logger.LogInformation(text, orderId);""")]
    [InlineData("LOG2004", """_logger.LogInformation(orderId > 1 ? "x {A}" : "y {A} }", orderId);""")]
    [InlineData("LOG2005", """var text = "x {A} {A}"; _logger.LogInformation(text, orderId, name);""")]
    [InlineData("LOG2005", """_logger.LogInformation(orderId > 1 ? "x {A} {B}" : "y {A} {A}", orderId, name);""")]
    [InlineData("LOG2006", """var text = "x {0}"; _logger.LogInformation(text, orderId);""")]
    [InlineData("LOG2006", """_logger.LogInformation(orderId > 1 ? "x {A}" : "y {0}", orderId);""")]
    [InlineData("LOG2008", """var text = "x {Name} {OrderId}"; _logger.LogInformation(text, orderId, name);""")]
    [InlineData("LOG2008", """_logger.LogInformation(orderId > 1 ? "x {Name} {OrderId}" : "y {OrderId} {Name}", orderId, name);""")]
    public Task Is_withheld(string id, string statements) => Check.Withheld(statements, id);
}
