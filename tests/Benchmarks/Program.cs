using BenchmarkDotNet.Running;
using LogAnalyzers.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks               wall time and allocation, on a quiet machine
// dotnet run -c Release --project tests/Benchmarks -- --filter *LiveFile*  one configuration file that changes, in an editor
// dotnet run -c Release --project tests/Benchmarks -- --filter *LoggedCall*  what a generated method saves at run time
// dotnet run -c Release --project tests/Benchmarks -- cpu        processor time in turns, on any machine
// dotnet run -c Release --project tests/Benchmarks -- callbacks  time inside of the analyzers alone
// dotnet run -c Release --project tests/Benchmarks -- fixall     Fix All over 250, 500 and 1,000 files: time, ratio, what is left
// dotnet run -c Release --project tests/Benchmarks -- names FOLDER…  our names of placeholders against those of authors, and the round trip
// dotnet run -c Release --project tests/Benchmarks -- editor SOLUTION|generated [COUNT [ID…]]  squiggles and lightbulbs after keystrokes
// dotnet run -c Release --project tests/Benchmarks -- scale [PROJECTS…]      analysis and Fix All of 125 to 1,000 projects: time, ratio, memory
if (args is ["names", ..])
{
    await NameAgreement.RunAsync(args[1..]);
}
else if (args is ["editor", _, ..])
{
    await EditorSession.RunAsync(args[1..]);
}
else if (args is ["cpu"])
{
    CpuComparison.Run();
}
else if (args is ["callbacks"])
{
    CallbackTimes.Run();
}
else if (args is ["scale", ..])
{
    ScaleRun.Run(args is ["scale"] ? [125, 250, 500, 1000] : args[1..].Select(int.Parse));
}
else if (args is ["fixall"])
{
    FixAllScaling.Run();
}
else
{
    BenchmarkSwitcher
        .FromTypes(
            [
                typeof(AnalysisBenchmarks), typeof(AnalysisWithoutLoggingBenchmarks), typeof(FixAllBenchmarks), typeof(LiveFileBenchmarks),
                typeof(LoggedCallBenchmarks),
            ])
        .Run(args.Length == 0 ? ["--filter", "*"] : args);
}
