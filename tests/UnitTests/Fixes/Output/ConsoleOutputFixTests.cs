using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Output;

public sealed class ConsoleOutputFixTests
{
    [Theory]
    [InlineData("""Console.WriteLine("Started");""", """_logger.LogInformation("Started");""")]
    [InlineData("""Console.WriteLine($"Order {order.Id}");""", """_logger.LogInformation("Order {OrderId}", order.Id);""")]
    [InlineData("""Console.WriteLine("{0} by {1}", order.Id, name);""", """_logger.LogInformation("{OrderId} by {Name}", order.Id, name);""")]
    [InlineData("""Console.WriteLine("{0} by {0}", name);""", """_logger.LogInformation("{Name} by {Name2}", name, name);""")]
    [InlineData("""Console.WriteLine(orderId);""", """_logger.LogInformation("{OrderId}", orderId);""")]
    [InlineData("""Console.WriteLine(name);""", """_logger.LogInformation("{Name}", name);""")]
    [InlineData("""Console.WriteLine("{0}% copied", orderId * 100 / items.Length);""",
        """_logger.LogInformation("{OrderIdPercent}% copied", orderId * 100 / items.Length);""")]
    [InlineData("""Console.WriteLine($"Reads {System.IO.Path.GetFileName(name)} again: {orderId > 3}");""",
        """_logger.LogInformation("Reads {FileName} again: {IsOrderIdAbove3}", System.IO.Path.GetFileName(name), orderId > 3);""")]
    [InlineData("""Console.Error.WriteLine("Bad " + name);""", """_logger.LogError("Bad {Name}", name);""")]
    [InlineData("""Console.Out.WriteLine("x"); Console.Out.Flush();""", """_logger.LogInformation("x"); Console.Out.Flush();""")]
    [InlineData("""Console.WriteLine("{\"a\": 1}");""", """_logger.LogInformation("{Text}", "{\"a\": 1}");""")]
    [InlineData("""Console.WriteLine("a {{b}}");""", """_logger.LogInformation("a {{b}}");""")]
    [InlineData("""Console.WriteLine("a } b");""", """_logger.LogInformation("{Text}", "a } b");""")]
    [InlineData("""Console.WriteLine(new[] { 'a', 'b' });""", """_logger.LogInformation("{Value}", new string(new[] { 'a', 'b' }));""")]
    [InlineData("""dynamic d = 5; Console.WriteLine(d);""", """dynamic d = 5; _logger.LogInformation("{D}", (object)d);""")]
    [InlineData("""Console.Write("a "); Console.Write(name); Console.WriteLine();""", """_logger.LogInformation("a {Name}", name);""")]
    [InlineData("Console.Write(\"a \");\n        Console.Write(name); Console.WriteLine();", """_logger.LogInformation("a {Name}", name);""")]
    [InlineData("""Console.Write($"line {orderId}\n");""", """_logger.LogInformation("line {OrderId}", orderId);""")]
    [InlineData("""foreach (var i in items) Console.WriteLine(i);""", """foreach (var i in items) _logger.LogInformation("{Item}", i);""")]
    [InlineData("""new List<string>(items).ForEach(Console.WriteLine);""",
        """new List<string>(items).ForEach(x => _logger.LogInformation("{X}", x));""")]
    [InlineData("""if (orderId > 3) Console.WriteLine("big"); else Console.WriteLine("small");""",
        """if (orderId > 3) _logger.LogInformation("big"); else _logger.LogInformation("small");""")]
    [InlineData("""Action<int> print = i => Console.WriteLine($"i {i}"); print(3);""",
        """Action<int> print = i => _logger.LogInformation("i {I}", i); print(3);""")]
    [InlineData("""await Console.Out.WriteLineAsync($"x {name}");""", """_logger.LogInformation("x {Name}", name);""")]
    [InlineData("""Console.Write("alone");""", """_logger.LogInformation("alone");""")]
    [InlineData("""Console.WriteLine("a" + Environment.NewLine);""", """_logger.LogInformation("a");""")]
    [InlineData("""Console.WriteLine(Environment.NewLine + $"of {name}" + Environment.NewLine);""", """_logger.LogInformation("of {Name}", name);""")]
    [InlineData("""Console.WriteLine($"{Environment.NewLine}{Environment.NewLine}of {name}");""", """_logger.LogInformation("of {Name}", name);""")]
    [InlineData("""Console.WriteLine(items.Length + 1);""", """_logger.LogInformation("{ItemCount}", items.Length + 1);""")]
    [InlineData("""Console.WriteLine("{0} {0}", items.Count());""", """_logger.LogInformation("{Text}", string.Format("{0} {0}", items.Count()));""")]
    [InlineData("""object[] values = [1, 2]; Console.WriteLine("{0} {1}", values);""",
        """object[] values = [1, 2]; _logger.LogInformation("{Text}", string.Format("{0} {1}", values));""")]
    [InlineData("""Console.WriteLine("smile \U0001F600 " + name + "\ud83d\ude00");""",
        """_logger.LogInformation("smile \U0001F600 {Name}\ud83d\ude00", name);""")]
    [InlineData("""var w = Console.Error; w.WriteLine("x");""", """var w = Console.Error; _logger.LogError("x");""")]
    public Task Becomes_a_record(string before, string after) => Check.Statement(before, after, "LOG1001");

    [Theory]
    [InlineData("""Console.WriteLine("ERROR: no stock");""", """_logger.LogError("no stock");""")]
    [InlineData("""Console.WriteLine("[warn] low on " + name);""", """_logger.LogWarning("low on {Name}", name);""")]
    [InlineData("""Console.WriteLine("Fatal - giving up");""", """_logger.LogCritical("giving up");""")]
    [InlineData("""Console.WriteLine("debug: x");""", """_logger.LogDebug("x");""")]
    [InlineData("""Console.WriteLine($"{new DateTime(2020, 1, 2):d} [WARN] low");""",
        """_logger.LogWarning("{DateTime:d} low", new DateTime(2020, 1, 2));""", false)]
    [InlineData("""try { } catch (Exception ex) { Console.WriteLine($"saw a nack, ex: {ex}"); }""",
        """try { } catch (Exception ex) { _logger.LogError(ex, "saw a nack"); }""")]
    [InlineData("""Console.WriteLine("Trace-Id: 5");""", """_logger.LogInformation("Trace-Id: 5");""")]
    [InlineData("""Console.WriteLine("Errors found: 3");""", """_logger.LogInformation("Errors found: 3");""")]
    [InlineData("""try { } catch (Exception ex) { Console.WriteLine("Save failed: " + ex.Message); }""",
        """try { } catch (Exception ex) { _logger.LogError(ex, "Save failed"); }""")]
    [InlineData("""try { } catch (Exception ex) { Console.WriteLine(ex); }""",
        """try { } catch (Exception ex) { _logger.LogError(ex, "Exception in M"); }""")]
    [InlineData("""var format = "a {0}"; Console.WriteLine("[WARN] " + format, orderId);""",
        """var format = "a {0}"; _logger.LogWarning("{Text}", string.Format(format, orderId));""")]
    [InlineData("""var format = "a {0}"; Console.WriteLine("Got: " + format + " of {1}", orderId, name);""",
        """var format = "a {0}"; _logger.LogInformation("Got: {Text}", string.Format(format + " of {1}", orderId, name));""")]
    [InlineData("""try { } catch (Exception ex) { Console.WriteLine($"Failed: {ex.Message}\n{ex.StackTrace}"); }""",
        """try { } catch (Exception ex) { _logger.LogError(ex, "Failed"); }""")]
    [InlineData("""try { } catch (Exception ex) { Console.WriteLine($"Got {ex.Message} for {orderId}"); }""",
        """try { } catch (Exception ex) { _logger.LogError(ex, "Got {Message} for {OrderId}", ex.Message, orderId); }""")]
    [InlineData("""try { } catch (Exception ex) { Console.WriteLine("failed"); }""",
        """try { } catch (Exception ex) { _logger.LogError(ex, "failed"); }""")]
    [InlineData("""try { } catch (OperationCanceledException) { Console.WriteLine("stopped"); }""",
        """try { } catch (OperationCanceledException) { _logger.LogInformation("stopped"); }""")]
    [InlineData("""try { } catch (TimeoutException) { Console.Error.WriteLine("timed out"); }""",
        """try { } catch (TimeoutException ex) { _logger.LogError(ex, "timed out"); }""")]
    [InlineData("""try { } catch (FormatException) { Console.WriteLine("no number"); }""",
        """try { } catch (FormatException) { _logger.LogWarning("no number"); }""")]
    public Task Gets_level_and_exception(string before, string after, bool runs = true)
        => Check.Source(Verify.Method(before), Verify.Method(after), "LOG1001", runs);

    [Fact]
    public Task Layout_goes() => Check.Statement(
        """
        Console.WriteLine("a");
                Console.WriteLine();
                Console.WriteLine("b");
        """,
        """
        _logger.LogInformation("a");
                _logger.LogInformation("b");
        """, "LOG1001");

    [Theory]
    [InlineData("""foreach (var i in items) Console.Write(i + " "); Console.WriteLine();""")]
    [InlineData("""Console.Write("a"); orderId++; Console.WriteLine("b");""")]
    [InlineData("""if (orderId > 1) { Console.WriteLine(); }""")]
    [InlineData("""Task t = orderId > 1 ? Console.Out.WriteLineAsync("x") : Task.CompletedTask;""")]
    [InlineData("""Console.WriteLine($"x {order.ToString}");""")]
    public Task Is_withheld(string statements) => Check.Withheld(statements, "LOG1001");
}
