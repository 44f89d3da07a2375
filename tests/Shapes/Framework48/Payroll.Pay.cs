using System;

namespace Framework48
{
    public partial class Payroll
    {
        partial void Pay(string name, decimal amount)
        {
#if NETFRAMEWORK
            Console.WriteLine("#11 on the old framework");
#endif
            Console.WriteLine($"#12 {name} gets {amount}");
            if (Paid != null)
            {
                Paid(this, new PaidEventArgs(name));
            }
        }
    }
}
