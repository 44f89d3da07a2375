using System;

namespace Framework48
{
    internal static class Program
    {
        private static readonly object Lock = new object();

        [STAThread]
        private static int Main(string[] args)
        {
            Console.WriteLine("#1 payroll starts, {0} arguments", args.Length);
            var payroll = new Payroll(new Rates());
            payroll.Paid += delegate(object sender, PaidEventArgs e)
            {
                lock (Lock)
                {
                    Console.WriteLine("#2 paid " + e.Name);
                }
            };
            try
            {
                payroll.RunAsync(new[] { "Ann", "Bob", "" }).GetAwaiter().GetResult();
            }
            catch (PayrollException ex)
            {
                Console.Error.WriteLine("#3 payroll failed: " + ex.Message);
                return -1;
            }
            finally
            {
                Console.WriteLine("#4 payroll ends");
            }

            return 0;
        }
    }

    [Serializable]
    public class PayrollException : Exception
    {
        public PayrollException(string message)
            : base(message)
        {
            Console.WriteLine("#5 an exception is made");
        }
    }

    public class PaidEventArgs : EventArgs
    {
        public PaidEventArgs(string name)
        {
            Name = name;
        }

        public string Name { get; private set; }
    }
}
