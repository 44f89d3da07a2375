using System;
using Shop.Shared;

namespace Shop.Legacy
{
    /// <summary>Sends files to the supplier.</summary>
    public sealed class FtpUpload
    {
        private static readonly string[] Hosts = { "ftp1", "ftp2" };

        public static bool Verbose { get; set; }

        public bool Send(string file)
        {
            Log("connecting to " + string.Join(", ", Hosts));
            try
            {
                var attempts = Retry.Run(3, attempt =>
                {
                    if (attempt < 2)
                    {
                        throw new TimeoutException(Hosts[attempt - 1] + " does not answer");
                    }

                    return attempt;
                });
                Console.WriteLine("Sent {0} in {1} attempts", file, attempts);
                return true;
            }
            catch (TimeoutException)
            {
                Console.WriteLine("Gave up on " + file);
                return false;
            }
        }

        private static void Log(string message)
        {
            if (Verbose)
            {
                Console.WriteLine("FTP: " + message);
            }
        }
    }
}
