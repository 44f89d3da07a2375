using LanguageTour;

Console.WriteLine("#1 tour begins");
Local(2);
Func<int, string> twice = x =>
{
    Console.WriteLine($"#2 lambda of {x}");
    return $"{x}{x}";
};
Console.WriteLine("#3 " + twice(4));
await new Async().RunAsync();
Types.Visit();
Console.WriteLine("#4 tour ends");

void Local(int depth)
{
    Console.WriteLine("#5 local function at depth {0}", depth);
    if (depth > 0)
    {
        Inner();
    }

    static void Inner() => Console.WriteLine("#6 static local function");
}
