using System;

namespace Shop.Shared
{
    /// <summary>Does something again when it fails; compiled into every project that needs it.</summary>
    internal static class Retry
    {
        public static T Run<T>(int attempts, Func<int, T> action)
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return action(attempt);
                }
                catch (TimeoutException ex) when (attempt < attempts)
                {
                    Console.WriteLine("Attempt {0} of {1} failed: {2}", attempt, attempts, ex.Message);
                }
            }
        }
    }
}
