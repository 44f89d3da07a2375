using Parcels;

Console.WriteLine("#30 labels for {0} parcels", 2);
foreach (var grams in new[] { 100, 300 })
{
    try
    {
        Console.WriteLine($"#31 {grams} g cost {Postage.Of(grams)}");
    }
    catch (ArgumentException ex)
    {
        Console.WriteLine("#32 no label: " + ex.ParamName);
    }
}

new Letter(9).Send();
