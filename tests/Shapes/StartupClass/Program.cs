namespace StartupClass;

public static class Program
{
    public static void Main(string[] args)
    {
        try
        {
            Console.WriteLine("#1 building the host");
            using var host = CreateHostBuilder(args).Build();
            host.Start();
            Caller.Call(host);
            host.StopAsync().Wait();
        }
        catch (Exception ex)
        {
            Console.Error.WriteLine("#2 host died: " + ex);
            throw;
        }
        finally
        {
            Console.WriteLine("#3 host has ended");
        }
    }

    public static IHostBuilder CreateHostBuilder(string[] args)
        => Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>());
}
