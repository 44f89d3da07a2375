using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Framework48
{
    public class Rates
    {
        public decimal this[string name]
        {
            get
            {
                Console.WriteLine("#10 rate of {0}", name);
                return name.Length * 10;
            }
        }
    }

    public partial class Payroll
    {
        private readonly Rates _rates;

        public Payroll(Rates rates)
        {
            _rates = rates;
        }

        public event EventHandler<PaidEventArgs> Paid;

        public async Task RunAsync(IEnumerable<string> names)
        {
            foreach (var name in names)
            {
                await Task.Delay(1).ConfigureAwait(false);
                if (string.IsNullOrEmpty(name))
                {
                    throw new PayrollException("a name is missing");
                }

                Pay(name, _rates[name]);
            }
        }

        partial void Pay(string name, decimal amount);
    }
}
