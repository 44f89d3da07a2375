using McMaster.Extensions.CommandLineUtils;

namespace McMasterTool;

[Command(Name = "backup", Description = "Copies files.")]
[Subcommand(typeof(Restore))]
public class Program
{
    [Argument(0)]
    public string Source { get; } = "";

    [Option("-n|--dry-run")]
    public bool IsDry { get; }

    public static int Main(string[] args)
    {
        try
        {
            return CommandLineApplication.Execute<Program>(args);
        }
        catch (FileNotFoundException ex)
        {
            Console.Error.WriteLine("ERROR: #1 " + ex.Message);
            return 66;
        }
    }

    private int OnExecute(IConsole console)
    {
        Console.WriteLine($"#2 backup of {Source}");
        var copier = new Copier(IsDry);
        copier.Copy(Source);
        return copier.Count;
    }
}

[Command("restore")]
public class Restore
{
    public async Task OnExecuteAsync()
    {
        await Task.Delay(1);
        Console.WriteLine("#3 restored");
    }
}

internal class Copier(bool isDry)
{
    public int Count { get; private set; }

    public void Copy(string file)
    {
        if (file.EndsWith('?'))
        {
            throw new FileNotFoundException(file + " is missing");
        }

        if (isDry)
            Console.WriteLine("#4 would copy " + file);
        else
            Console.WriteLine("#5 copied {0}", file);
        Count++;
    }
}
