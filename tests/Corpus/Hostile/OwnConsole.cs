// The framework's names, declared by the user, half of them twice.
namespace System
{
    public static class Console
    {
        public static IO.TextWriter Out { get; }
        public static void WriteLine(string text) { Console.WriteLine(text); Console.Out.WriteLine(text); }
        public static void WriteLine(string text) { }
    }
}

namespace Microsoft.Extensions.Logging
{
    public interface ILogger { void Log(string message, params object[] args); }
    public interface ILogger<T> : ILogger, ILogger<T> { }
    public class LoggerMessageAttribute { }
    public static class LoggerExtensions
    {
        public static void LogInformation(this ILogger logger, string message, params object[] args) => logger.LogInformation(message, args);
        public static void LogInformation(this ILogger logger, string message, params object[] args) => LogInformation(logger, message, args);
    }
}

class Console : System.Console { Console Console => Console.Console.Console; void M() { Console.WriteLine("{0}"); System.Console.WriteLine("x"); global::System.Console.WriteLine(); } }

class C
{
    [Microsoft.Extensions.Logging.LoggerMessage("{0}")] void M(Microsoft.Extensions.Logging.ILogger logger) { logger.LogInformation("{0}", 1); logger.Log($"{1}"); }
}
