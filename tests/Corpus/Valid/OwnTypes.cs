// Guards against: taking a user's own Console, ILogger or LoggerExtensions for the framework's, by name alone (all rules).
namespace Game.Ui
{
    public static class Console
    {
        public static void WriteLine(string text) => Lines.Add(text);

        public static void Write(string text) => Lines.Add(text);

        public static System.Collections.Generic.List<string> Lines { get; } = [];
    }

    public interface ILogger
    {
        void LogInformation(string message, params object[] args);

        void LogError(string format, object first);
    }

    public sealed class Screen(ILogger logger)
    {
        public void Show(string text, int line)
        {
            Console.WriteLine(text);
            Console.Write($"{line}: {text}");
            logger.LogInformation($"Shown {text}");
            logger.LogInformation(text, line);
            logger.LogInformation("{0} { unbalanced", line);
            logger.LogError("{0} {1}", line);
        }
    }
}
