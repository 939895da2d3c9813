//! Fifty cells of the EIA pangolin table, drawn with splitmix64 from seed 2026 over the filled cells of its date and
//! quantity columns (row by row, columns in the order of `COLUMNS`), and what a person reads in each.
//!
//! Written by hand from the raw cells before the reading code was changed. Rows count from 1 behind the header. Dates are
//! `from..to precision`, amounts `value unit`, `-` is a named problem. A first of a month stands for the month where the
//! words of its row name no day.

/// Columns that the draw goes over.
pub const COLUMNS: [&str; 8] =
    ["date", "carcass_n", "live_n", "whole_n", "reported_kg", "estimated_kg", "scales_kg", "est_pangolins"];

/// Row, column, expected meaning.
pub const DRAWN: [(usize, &str, &str); 50] = [
    (435, "whole_n", "1 number"),
    (403, "est_pangolins", "2 number"),
    (36, "carcass_n", "37 number"),
    (415, "whole_n", "2 number"),
    (97, "date", "2010-11-29..2010-11-29 day"),
    (125, "scales_kg", "-"),
    (304, "scales_kg", "218.15 kg"),
    (225, "scales_kg", "2 kg"),
    (460, "date", "2015-05-08..2015-05-08 day"),
    (344, "estimated_kg", "230 kg"),
    (53, "est_pangolins", "153 number"),
    (730, "est_pangolins", "3100 number"),
    (423, "scales_kg", "2029 kg"),
    (509, "estimated_kg", "10 kg"),
    (282, "est_pangolins", "62 number"),
    (54, "date", "2009-06-07..2009-06-07 day"),
    (115, "whole_n", "40 number"),
    (324, "estimated_kg", "10 kg"),
    (473, "estimated_kg", "445 kg"),
    (995, "date", "2018-11-14..2018-11-14 day"),
    (1088, "live_n", "1 number"),
    (613, "est_pangolins", "0.5 number"),
    (628, "est_pangolins", "18 number"),
    (811, "scales_kg", "4 kg"),
    (456, "date", "2015-04-17..2015-04-17 day"),
    (210, "whole_n", "85 number"),
    (316, "date", "2014-03-01..2014-03-31 month"),
    (279, "scales_kg", "40.28 kg"),
    (979, "carcass_n", "1 number"),
    (701, "est_pangolins", "17 number"),
    (989, "whole_n", "1 number"),
    (553, "est_pangolins", "9 number"),
    (295, "date", "2013-09-16..2013-09-16 day"),
    (554, "date", "2015-12-14..2015-12-14 day"),
    (936, "whole_n", "116 number"),
    (763, "date", "2017-02-23..2017-02-23 day"),
    (393, "scales_kg", "140 kg"),
    (326, "whole_n", "5 number"),
    (575, "est_pangolins", "15 number"),
    (969, "est_pangolins", "803 number"),
    (151, "est_pangolins", "50 number"),
    (544, "whole_n", "12 number"),
    (345, "date", "2014-05-22..2014-05-22 day"),
    (1031, "whole_n", "15 number"),
    (755, "date", "2017-02-11..2017-02-11 day"),
    (265, "est_pangolins", "39 number"),
    (607, "whole_n", "-"),
    (511, "date", "2015-09-25..2015-09-25 day"),
    (1040, "live_n", "1 number"),
    (209, "scales_kg", "-"),
];
