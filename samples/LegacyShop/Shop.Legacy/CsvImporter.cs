using System;
using System.Collections.Generic;
using System.IO;

namespace Shop.Legacy
{
    /// <summary>Reads the supplier's price list.</summary>
    public partial class CsvImporter
    {
        private readonly char _separator;
        private int _line;

        public CsvImporter() : this(';')
        {
        }

        public CsvImporter(char separator)
        {
            _separator = separator;
        }

        public IList<PriceRow> Import(TextReader reader)
        {
            Console.WriteLine("Import starts");
            var rows = new List<PriceRow>();
            string line;
            while ((line = reader.ReadLine()) != null)
            {
                _line++;
                if (line.Length == 0 || line[0] == '#')
                {
                    continue;
                }

                try
                {
                    rows.Add(Parse(line));
                }
                catch (FormatException ex)
                {
                    Console.ForegroundColor = ConsoleColor.Yellow;
                    Console.WriteLine("Line {0} skipped: {1}", _line, ex.Message);
                    Console.ResetColor();
                    _skipped++;
                }
                catch (Exception ex)
                {
                    Console.WriteLine(ex.ToString());
                }
            }

            Summary(rows.Count);
            return rows;
        }
    }
}
