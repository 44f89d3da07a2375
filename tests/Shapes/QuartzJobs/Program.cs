using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;
using QuartzJobs;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddSingleton<Counter>();
builder.Services.AddQuartz(quartz =>
{
    Console.WriteLine("#1 scheduling");
    quartz.ScheduleJob<SweepJob>(trigger => trigger.StartNow());
});
builder.Services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
using var host = builder.Build();
await host.StartAsync();
await SweepJob.Done.WaitAsync(TimeSpan.FromSeconds(15));
await host.StopAsync();
Console.WriteLine("#2 swept");
