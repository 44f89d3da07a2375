using BenchmarkDotNet.Running;
using LogAnalyzers.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks -- --filter '*'
BenchmarkSwitcher.FromTypes([typeof(AnalysisBenchmarks)]).Run(args.Length == 0 ? ["--filter", "*"] : args);
