using Shop.Batch;
using Shop.Core;
using Shop.Formats;
using Shop.Legacy;

var options = Options.Parse(args);
if (options.Help)
{
    HelpText.Write();
    return 0;
}

if (options.Ask)
{
    Console.Write("Really change all prices? [y/N] ");
    if (Console.ReadLine() != "y")
        return 1;
}

AppDomain.CurrentDomain.ProcessExit += (_, _) => Console.WriteLine("Batch process ends");
Console.WriteLine("Shop batch");
Console.WriteLine("----------");
Console.WriteLine();
FtpUpload.Verbose = true;

var jobs = new JobList
{
    new Job("import", 1, () => Jobs.Import(PriceList.Sample)),
    new Job("reprice", 2, Jobs.Reprice),
    new Job("mail", 3, Jobs.Mail),
    new Job("export", 4, () => new XmlExport("slow").Export(Catalog.All.Select(p => KeyValuePair.Create(p.Sku, p.Price.Amount)))),
    new Job("broken", 5, () => throw new InvalidDataException("nothing to do")),
    new Job("upload", 6, () => new FtpUpload().Send("prices.csv")),
};

var runner = new JobRunner(jobs);
var (done, failed) = runner.Run();
foreach (var job in jobs.InOrder())
{
    job.Describe();
}

var basket = OrderParser.Parse("2 x KB-01; x; 99999999999 x CA-02; 15 x CA-02");
var sum = basket.Sum();
Console.WriteLine($"A basket of {basket.Count} lines costs {PriceFormat.Write(sum.Amount, sum.Currency)}");
Console.WriteLine($"{PriceFormat.Read("n/a")} and {PriceFormat.Write(1.5m, "CHF")}");
_ = sum + new Money(1, "CHF");
INotifier sms = new SmsNotifier();
sms.NotifyAll(["555-1234", "555-9876"], "All prices have changed today");
var statistics = Statistics.Of(done, failed);
statistics.Print();
if (options.Bar)
    statistics.DrawBar();

if (failed > 1)
{
    Console.Error.WriteLine("Fatal: too many jobs failed");
    return 2;
}

Console.WriteLine("Good night");
Environment.Exit(0);
return 0;
