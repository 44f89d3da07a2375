using log4net;
using log4net.Config;

[assembly: XmlConfigurator(ConfigFile = "log4net.config")]

namespace Log4NetAttribute;

public class Program
{
    private static readonly ILog Log = LogManager.GetLogger(typeof(Program));

    public static int Main(string[] args)
    {
        Console.WriteLine("#1 ledger opens");
        var ledger = new Ledger();
        try
        {
            ledger.Book(new Entry("rent", -500m));
            ledger.Book(new Entry("salary", 2000m));
            Log.InfoFormat("#2 balance is {0}", ledger.Balance);
            ledger.Book(new Entry("yacht", -90000m));
        }
        catch (InvalidOperationException ex)
        {
            Log.Error("#3 booking failed", ex);
            Console.Error.WriteLine("#4 see the log: " + ex.Message);
            return 2;
        }
        finally
        {
            Console.WriteLine("#5 ledger closes with {0:F1}", ledger.Balance);
        }

        return 0;
    }
}
