using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Exceptions;

public sealed class SwallowedExceptionTests
{
    [Theory]
    [InlineData("try { _count++; } {|LOG4004:catch|} { }")]
    [InlineData("try { _count++; } {|LOG4004:catch|} (Exception) { }")]
    [InlineData("try { _count++; } {|LOG4004:catch|} (Exception ex) { }")]
    [InlineData("try { _count++; } {|LOG4004:catch|} { ; }")]
    [InlineData("try { _count++; } {|LOG4004:catch|} { return; }")]
    [InlineData("foreach (var i in items) { try { _count++; } {|LOG4004:catch|} (Exception) { continue; } }")]
    [InlineData("foreach (var i in items) { try { _count++; } {|LOG4004:catch|} (Exception) { break; } }")]
    [InlineData("Action a = () => { try { _count++; } {|LOG4004:catch|} { } };")]
    public Task Reports_clauses_that_do_nothing(string statement) => Verify.InEveryFramework(statement);

    [Theory]
    [InlineData("try { _count++; } catch (OperationCanceledException) { }")]
    [InlineData("try { _count++; } catch (Exception) when (token.IsCancellationRequested) { }")]
    [InlineData("try { _count++; } catch (IOException e) when (e.HResult == 5) { }")]
    [InlineData("try { _count++; } catch { /* the next one counts */ }")]
    [InlineData("try { _count++; } catch\n{\n    // the next one counts\n}")]
    [InlineData("try { _count++; } catch { } // the next one counts")]
    [InlineData("try { _count++; } catch (IOException) { return; }")]
    [InlineData("try { _count++; } catch { _count = 0; }")]
    [InlineData("try { _count++; } catch { throw; }")]
    [InlineData("string F() { try { return name.Trim(); } catch (Exception e) { return e.Message; } } F();")]
    [InlineData("Exception? F() { try { return null; } catch (Exception e) { return e; } } F();")]
    [InlineData("bool F() { try { return true; } catch (FormatException) { return false; } } F();")]
    [InlineData("bool TryCount() { try { _count++; return true; } catch { return false; } } TryCount();")]
    [InlineData("void TryCount() { Action a = () => { try { _count++; } catch { } }; a(); } TryCount();")]
    [InlineData("void Dispose() { try { _count++; } catch { } } Dispose();")]
    [InlineData("void Close() { try { _count++; } catch { } } Close();")]
    [InlineData("var s = new MemoryStream(); try { s.Dispose(); } catch { }")]
    [InlineData("var s = new MemoryStream(); try { await s.DisposeAsync().ConfigureAwait(false); s?.Close(); } catch (Exception) { }")]
    [InlineData("try { _count++; } finally { try { _count--; } catch { } }")]
    public Task Accepts_what_is_meant(string statement) => Verify.InMethod(statement);

    /// <summary>A record that can't be written into its file has nobody to be told to.</summary>
    [Theory]
    [InlineData("""try { var p = Path.Combine(name, "service.log"); if (name.Length > 0) { File.AppendAllText(p, "x " + name); } } catch { }""")]
    [InlineData("""try { File.AppendAllText("logs/a.txt", name); File.AppendAllText("state.txt", name); } {|LOG4004:catch|} { }""")]
    [InlineData("""try { File.AppendAllText("state.txt", name); } {|LOG4004:catch|} { }""")]
    public Task Accepts_log_files_that_cannot_be_written(string statement)
        => Verify.InMethod(statement, ("dotnet_diagnostic.LOG1003.severity", "none"));

    /// <summary>What fails in a program that tests run is a part of the test.</summary>
    [Theory]
    [InlineData("src/Tests/Monitor.UnitTestApp/", false)]
    [InlineData("test/App/", false)]
    [InlineData("test-assets/App/", false)]
    [InlineData("src/Contests/App/", true)]
    [InlineData("src/Monitor/", true)]
    [InlineData("tests/", true)]
    public async Task Programs_of_tests_may_fail(string folder, bool isReported)
    {
        var test = Verify.Test($$"""class C { int _n; void M() { try { _n++; } {{(isReported ? "{|LOG4004:catch|}" : "catch")}} { } } }""");
        test.TestState.AnalyzerConfigFiles.Add(
            ("/.globalconfig", "is_global = true\nbuild_property.LogAnalyzersFolderInRepository = " + folder + "\n"));
        await test.RunAsync();
    }

    [Fact]
    public Task Accepts_finalizers_and_explicit_disposal() => Verify.Diagnostics(
        """
        class C : IDisposable
        {
            private int _count;
            ~C() { try { _count++; } catch { } }
            void IDisposable.Dispose() { try { _count++; } catch { } }
            void Count() { try { _count++; } {|LOG4004:catch|} { } }
        }
        """);

    [Fact]
    public Task Reports_commented_ones_by_option()
        => Verify.InMethod(
            "try { _count++; } {|LOG4004:catch|} { /* never mind */ }", ("log_analyzers.swallowed_exception.comment_is_enough", "false"));

    [Theory] // Probing and parsing: the try's only purpose is to find out.
    [InlineData("int? F(string s) { try { return Convert.ToInt32(s); } catch { return null; } } F(name);")]
    [InlineData("int? F(string s) { try { return int.Parse(s); } catch (Exception) { return null; } } F(name);")]
    [InlineData("try { _count = Convert.ToInt32(name); } catch { }")]
    [InlineData("object? F(Type t) { try { return Activator.CreateInstance(t); } catch { return null; } } F(typeof(C));")]
    [InlineData("void F(Type t) { object? made; try { made = Activator.CreateInstance(t); } catch { return; } } F(typeof(C));")]
    [InlineData("Uri? F() { try { return new Uri(name.Trim()); } catch { return null; } } F();")]
    [InlineData("try { var t = Type.GetType(name); _count = t!.GetMethods().Length; } catch { }")]
    [InlineData("try { foreach (var i in items) { if (int.Parse(i) > 1) { _count = 1; } } } catch { }")]
    [InlineData("string F(object o) { try { return (string)(object)(IConvertible)o; } catch { return string.Empty; } } F(order);")]
    [InlineData("bool IsOpen() { try { _count++; return true; } catch { return false; } } IsOpen();")]
    [InlineData("bool CanRead() { try { _count++; return true; } catch { return false; } } CanRead();")]
    [InlineData("string? ReadOrNull() { try { return File.ReadAllText(name); } catch { return null; } } ReadOrNull();")]
    public Task Accepts_what_only_finds_out(string statement) => Verify.InMethod(statement);

    [Theory] // What is done with is taken away.
    [InlineData("foreach (var s in new List<Stream>()) { try { s.Dispose(); } catch { } }")]
    [InlineData("try { foreach (var s in new List<Stream>()) { s.Dispose(); } } catch { }")]
    [InlineData("try { File.Delete(name); } catch { }")]
    [InlineData("void DropIndex(string s) => File.WriteAllText(s, s); try { DropIndex(name); } catch { }")]
    [InlineData("try { if (File.Exists(name)) File.Delete(name); } catch (IOException) { }")]
    [InlineData("try { if (Directory.Exists(name)) { Directory.Delete(name, true); } } catch (Exception) { }")]
    [InlineData("Timer? t = null; try { t?.Dispose(); t = null; } catch { }")]
    [InlineData("var c = new CancellationTokenSource(); try { c.Cancel(); } catch (Exception) { }")]
    [InlineData("try { _count++; } catch (ObjectDisposedException) { }")]
    [InlineData("try { _count++; } catch (System.Threading.Channels.ChannelClosedException) { }")]
    [InlineData("try { _count++; } catch (EndOfStreamException) { }")]
    [InlineData("void StopAll() { try { _count++; } catch { } } StopAll();")]
    public Task Accepts_ends(string statement) => Verify.InMethod(statement);

    [Theory] // What waits until it is cancelled ends with an exception.
    [InlineData("try { await Task.Delay(Timeout.InfiniteTimeSpan, token).ConfigureAwait(false); } catch { }")]
    [InlineData("try { while (!token.IsCancellationRequested) { await Task.Delay(5, token); _count++; } } catch (Exception) { }")]
    [InlineData("try { await Task.Yield(); while (true) { await Task.Delay(5, token); File.WriteAllText(name, name); } } catch { }")]
    [InlineData("var t = new PeriodicTimer(TimeSpan.MaxValue); try { while (await t.WaitForNextTickAsync(token)) { _count++; } } catch { }")]
    [InlineData("try { for (;;) { token.WaitHandle.WaitOne(5); token.ThrowIfCancellationRequested(); _count++; } } catch { }")]
    [InlineData("try { Task.Delay(5, token).Wait(); } catch { return; }")]
    [InlineData("try { var pause = TimeSpan.FromSeconds(_count); await Task.Delay(pause, token).ConfigureAwait(false); } catch { }")]
    public Task Accepts_waiting_until_it_is_cancelled(string statement) => Verify.InMethod(statement);

    [Theory] // A token that is only handed on, or none.
    [InlineData("try { await File.WriteAllTextAsync(name, name, token); } {|LOG4004:catch|} { }")]
    [InlineData("try { var text = await File.ReadAllTextAsync(name, token); await Task.Delay(text.Length, token); } {|LOG4004:catch|} { }")]
    [InlineData("try { await Task.Delay(1, default(CancellationToken)); } {|LOG4004:catch|} { }")]
    [InlineData("try { await Task.Delay(1, CancellationToken.None); } {|LOG4004:catch|} { }")]
    [InlineData("try { await Task.Delay(1, token); File.WriteAllText(name, name); } {|LOG4004:catch|} { }")]
    [InlineData("while (true) { await Task.Delay(1, token); try { File.WriteAllText(name, name); } {|LOG4004:catch|} { } }")]
    [InlineData("try { foreach (var i in items) { File.WriteAllText(name, i); } } {|LOG4004:catch|} { }")]
    public Task Reports_work_that_could_be_cancelled(string statement) => Verify.InMethod(statement);

    [Theory]
    [InlineData("void Load() { } try { Load(); } {|LOG4004:catch|} { }")]
    [InlineData("try { File.WriteAllText(name, name); } {|LOG4004:catch|} { }")]
    [InlineData("try { var n = int.Parse(name); File.WriteAllText(name, n.ToString()); } {|LOG4004:catch|} { }")]
    [InlineData("try { await Task.Delay(1); } {|LOG4004:catch|} (Exception) { }")]
    [InlineData("try { File.Delete(name); File.WriteAllText(name, name); } {|LOG4004:catch|} { }")]
    [InlineData("void Issue() { try { _count++; } {|LOG4004:catch|} { } } Issue();")]
    public Task Reports_work_beside_questions_and_ends(string statement) => Verify.InMethod(statement);

    [Theory] // A result tells the caller, a type that is named was thought of, and what only gets something leaves nothing undone.
    [InlineData("string? F() { try { return name.Trim(); } catch { return null; } } F();")]
    [InlineData("bool F() { try { File.WriteAllText(name, name); return true; } catch { return false; } } F();")]
    [InlineData("bool F() { try { File.WriteAllText(name, name); } catch { return false; } return true; } F();")]
    [InlineData("try { File.WriteAllText(name, name); } catch (IOException) { }")]
    [InlineData("foreach (var i in items) { try { File.WriteAllText(name, i); } catch (UnauthorizedAccessException) { continue; } }")]
    [InlineData("string? text = null; try { text = File.ReadAllText(name); } catch { } _count = text?.Length ?? 0;")]
    [InlineData("var p = System.Diagnostics.Process.GetCurrentProcess(); try { _count = p.ExitCode; } catch { }")]
    [InlineData("var p = System.Diagnostics.Process.GetCurrentProcess(); try { p.PriorityBoostEnabled = true; } catch (Exception) { }")]
    [InlineData("var p = System.Diagnostics.Process.GetCurrentProcess(); try { p.WaitForExit(); } catch (Exception) { }")]
    [InlineData("try { Console.SetCursorPosition(0, 0); } catch { }")]
    [InlineData("try { ThreadPool.GetMaxThreads(out _count, out _); } catch { }")]
    [InlineData("var x = new System.Xml.XmlDocument(); try { x.LoadXml(name); } catch { }")]
    [InlineData("""try { LOG.Info("starts"); } catch { }""")]
    [InlineData("var all = new List<string>(); try { all.Add(File.ReadAllText(name)); } catch { }")]
    public Task Accepts_answers(string statement) => Verify.InEveryFramework(statement);

    [Theory] // What comes of it is told in another way, or it is an attempt of several.
    [InlineData("var done = false; try { File.WriteAllText(name, name); done = true; } catch { } if (!done) { _count = 1; }")]
    [InlineData("foreach (var i in items) { try { File.WriteAllText(i, name); break; } catch { } }")]
    [InlineData("try { File.WriteAllText(name, name); return; } catch { } _count = 1;")]
    [InlineData("try { File.WriteAllText(name, name); if (_count > 1) { _count++; return; } } catch { } _count = 1;")]
    [InlineData("foreach (var i in items) { try { lock (items) { File.WriteAllText(name, name); break; } } catch { } }")]
    [InlineData("for (var attempt = 0; attempt < 3; attempt++) { try { File.WriteAllText(name, name); } catch { } }")]
    [InlineData("try { _count++; } catch (Exception) { try { File.WriteAllText(name, name); } catch { } throw; }")]
    [InlineData("void OnClosing() { try { File.WriteAllText(name, name); } catch { } } OnClosing();")]
    [InlineData("void OnProcessExit() { try { File.WriteAllText(name, name); } catch { } } OnProcessExit();")]
    [InlineData("void OnStop() { try { File.WriteAllText(name, name); } catch { } } OnStop();")]
    public Task Accepts_what_is_told_otherwise(string statement) => Verify.InEveryFramework(statement);

    [Theory] // Work that failed, and nobody hears of it.
    [InlineData("Task Send() => Task.CompletedTask; try { await Send().ConfigureAwait(false); } {|LOG4004:catch|} { }")]
    [InlineData("Task Send() => Task.CompletedTask; try { _ = Send(); } {|LOG4004:catch|} { }")]
    [InlineData("Task Send() => Task.CompletedTask; try { Send().Wait(); } {|LOG4004:catch|} { }")]
    [InlineData("Task Send() => Task.CompletedTask; try { Send().GetAwaiter().GetResult(); } {|LOG4004:catch|} { }")]
    [InlineData("int Save(int n) => n; try { var rows = Save(1); } {|LOG4004:catch|} { }")]
    [InlineData("Action? done = null; try { done?.Invoke(); } {|LOG4004:catch|} (Exception) { }")]
    [InlineData("foreach (var i in items) { try { File.WriteAllText(name, i); } {|LOG4004:catch|} { continue; } }")]
    public Task Reports_work_that_failed(string statement) => Verify.InEveryFramework(statement);

    /// <summary>The name says that it is meant.</summary>
    [Theory]
    [InlineData("static void EatException(Action action) { try { action(); } catch (Exception) { } }")]
    [InlineData("static void IgnoreExceptions(Action action) { try { action(); } catch { } }")]
    [InlineData("static void Ignore(Action action) { try { action(); } {|LOG4004:catch|} { } }")]
    public Task Accepts_what_is_there_to_swallow(string member) => Verify.Diagnostics("class C { " + member + " }");

    /// <summary>Who is told how far it has come, how a socket is to work, and what a culture is called: nothing is left undone.</summary>
    [Theory]
    [InlineData("IProgress<int> progress = new Progress<int>(); try { progress.Report(1); } catch { }")]
    [InlineData("Action<int>? progressCallback = null; try { progressCallback?.Invoke(1); } catch { }")]
    [InlineData("void ReportProgress(int i) => File.Delete(name); try { ReportProgress(1); } catch { }")]
    [InlineData("void OnProgressChanged(int i) => File.Delete(name); try { OnProgressChanged(1); } catch { }")]
    [InlineData(
        "var s = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp); "
            + "try { s.SetSocketOption(System.Net.Sockets.SocketOptionLevel.Socket, System.Net.Sockets.SocketOptionName.KeepAlive, true); } "
            + "catch { }")]
    [InlineData(
        "var d = new Dictionary<string, string>(); try { var r = new System.Globalization.RegionInfo(name); "
            + "if (!d.ContainsKey(r.Name)) { d.Add(r.Name, r.EnglishName); } } catch { }")]
    [InlineData("var d = new List<string>(); try { d.Add(new System.Globalization.CultureInfo(name).Name); } catch { }")]
    public Task Accepts_what_is_told_and_tuned(string statement) => Verify.InEveryFramework(statement);

    /// <summary>Who tells of a failure has nobody else to tell; what was parsed is only handed on; an answer goes without a header.</summary>
    [Theory]
    [InlineData("void CaptureException(Exception e) => File.Delete(name); try { CaptureException(new IOException()); } catch { }")]
    [InlineData("void LogError(Exception e, string s) => File.Delete(s); try { LogError(new IOException(), name); } catch (Exception) { }")]
    [InlineData(
        "Action<object> setter = o => { }; try { var value = new System.ComponentModel.DateTimeConverter().ConvertFrom(name); setter(value!); } "
            + "catch { }")]
    [InlineData("var clipboard = new Dictionary<string, Action>(); try { clipboard.EnsureCapacity(1); } catch { }")]
    [InlineData("void AppExitAsync() { try { _count++; } catch { } } AppExitAsync();")]
    [InlineData("Action<string> log = m => { try { File.AppendAllText(name, m); } catch { } };")]
    [InlineData("void {|LOG3001:WriteLog|}(string m) { try { File.AppendAllText(name, m); } catch { } } WriteLog(name);")]
    [InlineData("void LogToFile(string m) { try { File.AppendAllText(name, m); } catch { } } LogToFile(name);")]
    [InlineData("try { Directory.CreateDirectory(name); } catch (Exception) { }")]
    [InlineData("Task ShowAsync() => Task.CompletedTask; try { await ShowAsync(); } catch { }")]
    [InlineData("try { AppDomain.CurrentDomain.SetData(name, 1); } catch { }")]
    [InlineData("void ScrollToCaret() => File.Delete(name); try { ScrollToCaret(); } catch { }")]
    [InlineData("int Ask() => 1; while (_count < 9) { try { _count++; if (Ask() == 1) break; await Task.Delay(10); } catch { } }")]
    [InlineData("void SetHeader(string k, string v) => File.Delete(k); try { SetHeader(name, name); } catch { }")]
    public Task Accepts_reports_of_failures_and_values(string statement) => Verify.InEveryFramework(statement);

    [Theory]
    [InlineData("void Log(string s) => File.Delete(s); try { Log(name); } {|LOG4004:catch|} { }")]
    [InlineData("void Save(Exception e) => File.Delete(name); try { Save(new IOException()); } {|LOG4004:catch|} { }")]
    [InlineData("Action<object> save = o => { }; try { var value = int.Parse(name); save(value); } {|LOG4004:catch|} { }")]
    [InlineData("void Login(string m) { try { File.AppendAllText(name, m); } {|LOG4004:catch|} { } } Login(name);")]
    [InlineData("void SaveLogin(string m) { try { File.AppendAllText(name, m); } {|LOG4004:catch|} { } } SaveLogin(name);")]
    [InlineData("while (_count < 9) { try { _count++; await Task.Delay(10); } {|LOG4004:catch|} { } }")]
    [InlineData("void Set(string v) => File.Delete(v); try { Set(name); } {|LOG4004:catch|} { }")]
    [InlineData("void Activate() => File.Delete(name); try { Activate(); } {|LOG4004:catch|} { }")]
    public Task Reports_other_work(string statement) => Verify.InEveryFramework(statement);

    [Theory]
    [InlineData("class Appender : ILogAppender", false)]
    [InlineData("class StackdriverExceptionLogger", false)]
    [InlineData("class CatalogHandler", true)]
    [InlineData("class SqlAuditLogStore", true)]
    public Task What_tells_of_failures_has_nobody_to_tell(string type, bool isReported) => Verify.Diagnostics(
        "interface ILogAppender { } " + type + " { private int _count; public void Append() { try { _count++; } "
            + (isReported ? "{|LOG4004:catch|}" : "catch") + " { } } }");

    [Theory]
    [InlineData("void SaveProgress(int i) => File.Delete(name); try { SaveProgress(1); } {|LOG4004:catch|} { }")]
    [InlineData("Action<int>? callback = null; try { callback?.Invoke(1); } {|LOG4004:catch|} { }")]
    [InlineData("IProgress<int> progress = new Progress<int>(); try { progress.Report(1); _count++; } {|LOG4004:catch|} { }")]
    [InlineData(
        "var s = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp); "
            + "try { s.Listen(); } {|LOG4004:catch|} { }")]
    public Task Reports_work_beside_them(string statement) => Verify.InEveryFramework(statement);
}
