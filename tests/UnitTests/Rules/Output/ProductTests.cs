namespace LogAnalyzers.UnitTests.Rules.Output;

/// <summary>What a program exists to print, and the legacy of prints beside it that is still a log.</summary>
public sealed class ProductTests
{
    [Theory]
    [InlineData("""Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(args));""")]
    [InlineData("""var text = System.Text.Json.JsonSerializer.Serialize(args); Console.WriteLine(text);""")]
    [InlineData("""Console.Out.Write(System.Text.Json.JsonSerializer.Serialize(args) + "\n");""")]
    [InlineData("""Console.Out.Write(Json(args)); static string Json(string[] a) => "";""")]
    [InlineData("""Console.WriteLine("{0}", ToCsv()); static string ToCsv() => "";""")]
    [InlineData("""var json = new StringBuilder(); Console.WriteLine(json.ToString());""")]
    [InlineData("""var report = new { Yaml = "" }; Console.WriteLine(report.Yaml.TrimEnd());""")]
    [InlineData("""await Console.Out.WriteLineAsync(await ToXmlAsync()); static Task<string> ToXmlAsync() => Task.FromResult("");""")]
    [InlineData("""Console.WriteLine(string.Join(",", args));""")]
    [InlineData("""Console.WriteLine("id,name,price"); foreach (var a in args) Console.WriteLine($"{a},{a.Length},{a}");""")]
    [InlineData("""foreach (var a in args) Console.WriteLine("{0};{1}", a, a.Length);""")]
    [InlineData("""foreach (var a in args) Console.WriteLine($"{a}\t{a.Length}");""")]
    [InlineData("""foreach (var a in args) Console.WriteLine($"{a,-20} {a.Length,8}");""")]
    [InlineData("""foreach (var a in args) Console.WriteLine("{0,-20} {1,8:N0}", a, a.Length);""")]
    [InlineData("""foreach (var a in args) Console.WriteLine(a.PadRight(20) + a.Length.ToString().PadLeft(4));""")]
    [InlineData("""Console.WriteLine("{"); Console.WriteLine("  \"name\": \"" + args[0] + "\","); Console.WriteLine("}");""")]
    [InlineData("""Console.WriteLine($"[{{\"id\": {args.Length}}}]");""")]
    [InlineData(
        """Console.WriteLine("<?php"); Console.WriteLine($"$config['key'] = '{args[0]}';"); """
            + """Console.WriteLine($"define('KEY', '{args[0]}');");""")]
    [InlineData("""Console.WriteLine("    'name' => '" + args[0] + "',");""")]
    [InlineData("""Console.WriteLine("<order id=\"" + args[0] + "\">"); Console.WriteLine("</order>");""")]
    [InlineData("""Console.WriteLine("{"); Console.WriteLine($"    public int Id {{ get; set; }} = {args[0]};");""")]
    [InlineData("""Console.WriteLine($"using {args[0]};"); Console.WriteLine($"namespace {args[0]} {{");""")]
    public Task Data_stays(string source) => ToolTest.Program(source);

    [Theory]
    [InlineData("""Console.WriteLine("Starting import of " + args[0]);""")]
    [InlineData("""Console.WriteLine($"Imported {args.Length} rows");""")]
    [InlineData("""Console.WriteLine("Hello " + args[0]);""")]
    [InlineData("""Console.WriteLine(args[0]);""")]
    [InlineData("""Console.WriteLine($"Received {args[0]}");""")]
    [InlineData("""Console.WriteLine("Elapsed {0,5:F1} ms", args.Length);""")]
    [InlineData("""var json = args[0]; Console.WriteLine($"Posting {json}");""")]
    [InlineData("""var jsonFile = args[0]; Console.WriteLine(jsonFile);""")]
    [InlineData("""Console.WriteLine("Loaded, sorted, saved");""")]
    [InlineData("""Console.Error.WriteLine(System.Text.Json.JsonSerializer.Serialize(args));""")]
    [InlineData("""Console.WriteLine("=> " + args[0]);""")]
    [InlineData("""Console.WriteLine($"{args[0]} ({args.Length})");""")]
    public Task What_a_program_tells_is_reported(string source)
        => ToolTest.Program(System.Text.RegularExpressions.Regex.Replace(source, @"Console\.(Error\.)?WriteLine\(.*\)(?=;)", "{|LOG1001:$0|}"));

    [Theory]
    [InlineData("""var json = args.Contains("--json"); if (json) { Console.WriteLine(args[0]); } else { Console.WriteLine($"name  {args[0]}"); }""")]
    [InlineData("""if (args.Contains("--json")) { Console.WriteLine(args[0]); return; } Console.WriteLine($"name  {args[0]}");""")]
    [InlineData("""var o = new { OutputJson = true }; if (!o.OutputJson) Console.WriteLine(args[0]);""")]
    [InlineData(
        """var format = args[0]; switch (format) { case "json": Console.WriteLine(args[1]); break; default: """
            + """Console.WriteLine("name " + args[1]); break; }""")]
    [InlineData("""var format = args[0]; if (format == "table") Console.WriteLine("name " + args[1]);""")]
    [InlineData(
        """var o = new { Format = Format.Csv }; if (o.Format is Format.Csv) Console.WriteLine("name " + args[1]); enum """
            + """Format { Csv, Text }""")]
    [InlineData("""var quiet = args.Length > 3; if (!quiet) Console.WriteLine("name " + args[1]);""")]
    [InlineData("""PrintTable(args); static void PrintTable(string[] a) { foreach (var n in a) Console.WriteLine("name " + n); }""")]
    [InlineData("""WriteJsonAsync(args); static void WriteJsonAsync(string[] a) { foreach (var n in a) Console.WriteLine("name " + n); }""")]
    public Task What_an_option_of_the_output_chooses_stays(string source) => ToolTest.Program(source);

    [Theory]
    [InlineData("""var json = args.Contains("--json"); if (!json) {|LOG1001:Console.WriteLine("Importing files")|};""")]
    [InlineData("""var verbose = args.Length > 3; if (verbose) {|LOG1001:Console.WriteLine("name " + args[1])|};""")]
    [InlineData("""var format = args[0]; if (format == "png") {|LOG1001:Console.WriteLine("name " + args[1])|};""")]
    [InlineData("""var text = args[0]; if (text == "x") {|LOG1001:Console.WriteLine("name " + args[1])|};""")]
    public Task Progress_beside_it_is_reported(string source) => ToolTest.Program(source);

    [Theory]
    [InlineData("""Console.Out.Write($"Content-Length: {body.Length}\r\n\r\n"); Console.Out.Write(body); Console.Out.Flush();""")]
    [InlineData("""Console.WriteLine("{\"jsonrpc\": \"2.0\", \"id\": " + 1 + "}");""")]
    public async Task A_protocol_between_programs_stays_in_a_service_too(string statements)
    {
        var server = "class Server { public void Send(string body) { " + statements + " } void Start() { {|LOG1001:Console.WriteLine(\"Up\")|}; } }";
        await ToolTest.Library(server);
        await ToolTest.Program("new Server().Send(\"\"); Thread.Sleep(Timeout.Infinite); " + server);
    }

    [Theory]
    [InlineData(
        """class Server { void Send(object o) { var body = System.Text.Json.JsonSerializer.Serialize(o); """
            + """Console.Out.Write($"Content-Length: {body.Length}\r\n\r\n"); Console.Out.Write(body); """
            + """{|LOG1001:Console.Error.WriteLine("sent")|}; } }""")]
    [InlineData(
        """class Server { void Send(object o) { Write(System.Text.Json.JsonSerializer.Serialize(new { jsonrpc = "2.0", o """
            + """})); } void Write(string payloadJson) { Console.Out.WriteLine(payloadJson); } const string """
            + """Version = "jsonrpc"; }""")]
    public Task Frames_of_a_protocol_stay(string source) => ToolTest.Library(source);

    [Theory]
    [InlineData("""string? line; while ((line = Console.ReadLine()) != null) { Console.WriteLine(line.ToUpperInvariant()); }""")]
    [InlineData("""Console.Out.Write(Turn(Console.In.ReadToEnd())); static string Turn(string s) => s;""")]
    [InlineData("""using var input = Console.OpenStandardInput(); var turned = input.ToString(); Console.Write(turned);""")]
    [InlineData(
        """while (true) { Console.Write("> "); var line = Console.ReadLine(); if (line is null) break; var value = """
            + """line.Length; Console.WriteLine($"= {value}"); }""")]
    [InlineData(
        """class P { static void Main() { Console.WriteLine("Welcome to Shop."); Ask(); var a = Console.ReadLine(); """
            + """Console.WriteLine("Port " + a); Ask(); var b = Console.ReadLine(); Ask(); var c = Console.ReadLine(); """
            + """Ask(); Console.WriteLine(b + c); Ask(); {|LOG1001:Console.WriteLine("Connecting to " + a)|}; } static void Ask() { } }""")]
    [InlineData(
        """class P { static void Main() { var a = Ask("Host"); var b = Ask("Port"); var c = Ask("Key"); Next(); """
            + """{|LOG1001:Console.WriteLine("Installing it")|}; } static void Next() { Console.WriteLine("Next, run it."); } """
            + """static string? Ask(string question) { Console.Write(question); return Console.ReadLine(); } }""")]
    [InlineData(
        """class P { static void Main() { var a = Ask("Host"); Next(); } static void Next() { {|LOG1001:Console.WriteLine("Next, run it.")|}; } """
            + """static string? Ask(string question) { Console.Write(question); return Console.ReadLine(); } }""")]
    public Task Filters_and_answers_stay(string source) => ToolTest.Program(source);

    [Theory]
    [InlineData("""while (Console.ReadLine() != "q") { {|LOG1001:Console.WriteLine("Sending message")|}; }""")]
    [InlineData("""while (true) { {|LOG1001:Console.WriteLine("tick")|}; await Task.Delay(1); }""")]
    public Task Work_in_such_a_loop_is_reported(string source) => ToolTest.Program(source);

    [Theory]
    [InlineData("var b = Host.Create(); b.Run(); {0} class Host {{ public static Host Create() => new(); public void Run() {{ }} }}")]
    [InlineData("{0} Thread.Sleep(Timeout.Infinite);")]
    [InlineData("using var l = new System.Net.HttpListener(); l.Start(); {0}")]
    public Task A_service_has_no_product(string program)
        => ToolTest.Program(string.Format(
            System.Globalization.CultureInfo.InvariantCulture, program,
            "{|LOG1001:Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(args))|};"));

    [Fact]
    public Task A_library_has_none_of_its_own()
        => ToolTest.Library("class Store { void Save(object o) { {|LOG1001:Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(o))|}; } }");

    [Theory]
    [InlineData("""Console.WriteLine("Converting " + args[0]); Console.WriteLine("done"); {|#0:Console.Error.WriteLine("no file")|};""", true)]
    [InlineData("""{|LOG1001:Console.WriteLine("Converting " + args[0])|}; {|LOG1001:Console.Error.WriteLine("no file")|};""", false)]
    [InlineData("""{|LOG1001:Console.WriteLine("Listening")|}; Thread.Sleep(Timeout.Infinite);""", true)]
    public Task The_output_of_a_packed_tool_stays(string source, bool isPacked) => ToolTest.Program(source, isPacked);

    [Fact]
    public async Task Each_context_can_be_switched_off()
    {
        await ToolTest.Program(
            """{|LOG1001:Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(args))|};""", contexts: "help, commands, tools");
        await ToolTest.Program("""{|#0:Console.WriteLine("x")|};""", isPacked: true, contexts: "help, commands, product");
        await ToolTest.Program("""Console.WriteLine("x");""", isPacked: true, contexts: "tools");
    }
}
