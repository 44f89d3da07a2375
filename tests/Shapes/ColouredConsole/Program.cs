using ColouredConsole;

ConsoleHelper.Info("#1 deployment starts");
var deployment = new Deployment("shop", 3);
deployment.Run();
ConsoleHelper.Error("#2 one server of three is down");
Console.ForegroundColor = ConsoleColor.Yellow;
Console.WriteLine("#3 disk of {0} is nearly full", "web-2");
Console.ResetColor();
Console.WriteLine("\u001b[31m#4 rolled back\u001b[0m");
Table.Print(("web-1", "ok"), ("web-2", "slow"));
Console.Write("#5 deployment takes ");
Console.Write(12);
Console.WriteLine(" seconds");
Progress.Show(3);
Console.WriteLine();
Console.WriteLine(new string('-', 20));
Console.WriteLine("#6 deployment ends");
