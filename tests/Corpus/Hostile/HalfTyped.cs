// Half-typed calls, as an editor sees them between two key strokes.
using System;
using Microsoft.Extensions.Logging;

class HalfTyped
{
    private readonly ILogger<HalfTyped> _logger;
    void A(int id, string name) { _logger.LogInformation(
    void B(int id, string name) { _logger.LogInformation("{A} {B", }
    void C(int id, string name) { _logger.LogInformation($"{", id); _logger.LogInformation($"{id", id); _logger.LogInformation($"{id:}"); }
    void D(int id, string name) { _logger.LogInformation("{A}", ); _logger.LogInformation(, "{A}"); _logger.LogInformation(message:); }
    void E(int id, string name) { _logger.LogInformation("a" + , id); _logger.LogInformation(+ "a"); _logger.LogInformation("a" + + name); }
    void F(int id, string name) { _logger.; _logger?.; _logger.Log; LoggerExtensions.LogInformation(); LoggerExtensions.LogInformation(_logger) }
    void G(int id, string name) { _logger.LogInformation(id ? "a" : ); _logger.LogInformation(name ??); _logger.LogInformation(id switch { }); _logger.LogInformation(id switch { 1 => }); }
    void H(int id, string name) { var text = ; _logger.LogInformation(text); string other; _logger.LogInformation(other); var self = self; _logger.LogInformation(self); }
    void I(int id, string name) { _logger.LogInformation("{A}", new object[] { ); _logger.LogInformation("{A}", new object[); _logger.LogInformation("{A}", [id, ); }
    void J() => _logger.LogInformation(string.Format(), string.Join()); 
    void K() { Console.; Console.WriteLine(; Console.Out.; Console.Error.WriteLine($"{ }
    [LoggerMessage(] partial void L();
    [LoggerMessage(1, LogLevel., "{A")] partial void M(int );
    [LoggerMessage(Message = )] partial void N(int a);
    [LoggerMessage(message: "{A}", "{B}")] partial void O(int a, int a);
    [LoggerMessage] [LoggerMessage("x")] void
