using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Exceptions;

/// <summary>The fixes of exceptions beside all others: one run over everything leaves nothing for a second one, and none of our warnings.</summary>
public sealed class ExceptionsTogetherTests
{
    [Theory]
    [InlineData("""LOG.Error("{order_id} failed with {Reason} at {Place}", orderId, error.Message, name);""")]
    [InlineData("""LOG.Error("{order_id} failed: {Error}", orderId, error);""")]
    [InlineData("""LOG.Error("Order {0} failed: {1}", orderId, error.Message);""")]
    [InlineData("""LOG.Error($"Order {orderId} failed: {error}");""")]
    [InlineData("""LOG.Error("Order " + orderId, error);""")]
    [InlineData("""LOG.Error("Failed " + error, error);""")]
    [InlineData("""LOG.Error(name, error);""")]
    [InlineData("""LOG.Info($"ERROR: order {orderId} failed: {error.Message}");""")]
    [InlineData("""LOG.Error("Order " + orderId.ToString() + " failed: " + error.Message.Trim());""")]
    [InlineData("""var text = $"Order {orderId} failed: {error.Message}"; LOG.Error(text);""")]
    [InlineData("""var text = $"{error}"; LOG.Error(text);""")]
    [InlineData("""var text = $"{error} of order {orderId}"; LOG.Error(text);""")]
    [InlineData("""try { throw error; } catch (Exception ex) { LOG.Info("ERROR: " + ex.Message); }""")]
    [InlineData("""try { throw error; } catch (Exception) { LOG.Info($"ERROR: order {orderId}"); }""")]
    [InlineData("""try { throw error; } catch { LOG.Error("order_id {order_id}", orderId); }""")]
    [InlineData(
        """try { throw error; } catch (IOException) { LOG.Error("a"); try { throw error; } catch { LOG.Error("b"); } } catch { LOG.Error("c"); }""")]
    [InlineData("""try { throw error; } catch (Exception ex) { Console.WriteLine("Order {0}: {1}", orderId, (ex.InnerException ?? ex).Message); }""")]
    [InlineData("""try { throw error; } catch (Exception ex) { Console.WriteLine("Order " + orderId + ": " + ex.Message.Trim() + "!"); }""")]
    [InlineData("""try { throw error; } catch { Console.WriteLine("failed"); } try { throw error; } catch { }""")]
    public async Task One_run_does_it_all(string statements)
    {
        foreach (var framework in LogFixture.WithTemplates)
        {
            await OneRunDoesItAll(statements, framework);
        }
    }

    [Theory]
    [InlineData(Framework.Mel, """_logger.LogError(message: $"{error}");""")]
    [InlineData(Framework.Mel, """_logger.LogError(message: $"{error} of order {orderId}");""")]
    [InlineData(Framework.Serilog, """_logger.Error(messageTemplate: $"{error}{$""}");""")]
    [InlineData(Framework.Serilog, """try { throw error; } catch (Exception ex) { _logger.Warning(messageTemplate: string.Concat("", ex)); }""")]
    [InlineData(Framework.NLog, """_logger.Warn(message: $"{error}");""")]
    public Task One_run_does_it_all_with_names(Framework framework, string statements) => OneRunDoesItAll(statements, framework);

    [Theory]
    [InlineData("""LOG.Error("Order {0} failed with {1} at {2}", orderId, error.Message, name);""")]
    [InlineData("""LOG.Error("Order {0} failed: {1}", order.Price, error);""")]
    [InlineData("""_logger.Info($"ERROR: order {orderId} failed: {error.Message}");""")]
    [InlineData("""try { throw error; } catch (Exception ex) { _logger.Info("ERROR: " + ex.Message); }""")]
    [InlineData("""try { throw error; } catch (Exception) { _logger.Info($"ERROR: order {orderId}"); }""")]
    [InlineData("""try { throw error; } catch { LOG.Error("order {0}", order.Price); }""")]
    [InlineData("""try { throw error; } catch { Console.WriteLine("failed"); } try { throw error; } catch { }""")]
    public Task One_run_does_it_all_in_log4net(string statements) => OneRunDoesItAll(statements, Framework.Log4Net);

    private static async Task OneRunDoesItAll(string statements, Framework framework)
    {
        using var run = new FixRun([Verify.Method(statements, framework)], references: References.WithAllFrameworks);
        Assert.True(await run.FixAllAsync());
        var text = await run.TextAsync();
        Assert.Empty(await run.ErrorsAsync());
        Assert.DoesNotContain(await run.DiagnosticsAsync(), d => d.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning);
        await run.RunAsync();
        await run.FixAllAsync();
        Assert.Equal(text, await run.TextAsync());
    }
}
