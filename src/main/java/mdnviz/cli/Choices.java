package mdnviz.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import mdnviz.export.EnumText;
import mdnviz.mixture.CovarianceType;
import mdnviz.mixture.ScaleMap;
import mdnviz.network.Activation;
import mdnviz.network.Initialization;
import mdnviz.optim.GradientClipping;
import mdnviz.optim.LearningRateSchedule;
import mdnviz.optim.OptimizerKind;
import mdnviz.training.OutputBiasInitialization;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/// How the text of an option becomes a value.
final class Choices {
  private Choices() {}

  /// Teaches a command, and those below it, to read this program's types.
  ///
  /// @param command gets the converters. Modified.
  static void register(CommandLine command) {
    registerChoice(command, Activation.class);
    registerChoice(command, Baseline.class);
    registerChoice(command, CovarianceType.class);
    registerChoice(command, ScaleMap.class);
    registerChoice(command, Initialization.class);
    registerChoice(command, OutputBiasInitialization.class);
    registerChoice(command, OptimizerKind.class);
    registerChoice(command, LearningRateSchedule.Kind.class);
    command.registerConverter(Integer.class, Choices::integer);
    command.registerConverter(Long.class, Choices::whole);
    command.registerConverter(Double.class, Choices::number);
    command.registerConverter(HiddenLayers.class, HiddenLayers::parse);
    command.registerConverter(SeedRange.class, SeedRange::parse);
    command.registerConverter(GradientClipping.class, Choices::clipping);
  }

  private static <E> void registerChoice(CommandLine command, Class<E> type) {
    command.registerConverter(
        type,
        text ->
            EnumText.parse(type, text)
                .orElseThrow(
                    () ->
                        new TypeConversionException(
                            "'%s' is not known, choose one of %s"
                                .formatted(text, EnumText.all(type)))));
  }

  private static Integer integer(String text) {
    long value = whole(text);
    if (value != (int) value) {
      throw new TypeConversionException("'%s' is too large".formatted(text));
    }
    return (int) value;
  }

  private static Long whole(String text) {
    try {
      return Long.valueOf(text.strip());
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'%s' is not a whole number".formatted(text));
    }
  }

  private static Double number(String text) {
    try {
      double value = Double.parseDouble(text.strip());
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new TypeConversionException("'%s' is not a number".formatted(text));
  }

  private static GradientClipping clipping(String text) {
    String[] parts = text.strip().toLowerCase(Locale.ROOT).split(":", -1);
    if (parts.length == 1 && parts[0].equals("none")) {
      return GradientClipping.NONE;
    }
    GradientClipping.Kind kind =
        switch (parts[0]) {
          case "value" -> GradientClipping.Kind.BY_VALUE;
          case "norm" -> GradientClipping.Kind.BY_GLOBAL_NORM;
          case "head" -> GradientClipping.Kind.PER_HEAD;
          default -> null;
        };
    if (kind == null || parts.length != 2) {
      throw new TypeConversionException(
          "'%s' is no clipping, write none, value:1, norm:5 or head:1".formatted(text));
    }
    try {
      return new GradientClipping(kind, number(parts[1]));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  /// Units of each hidden layer, as typed.
  ///
  /// @param units one number a layer
  record HiddenLayers(List<Integer> units) {
    private static HiddenLayers parse(String text) {
      List<Integer> units = new ArrayList<>();
      if (!text.strip().equalsIgnoreCase("none")) {
        for (String part : text.split(",", -1)) {
          units.add(integer(part));
        }
      }
      return new HiddenLayers(List.copyOf(units));
    }
  }

  /// Some seeds in a row, as typed.
  ///
  /// @param first of them
  /// @param last of them, not below the first
  record SeedRange(long first, long last) {
    private static SeedRange parse(String text) {
      String[] ends = text.split("\\.\\.", -1);
      if (ends.length > 2) {
        throw new TypeConversionException("'%s' is no range, write 1..10 or 7".formatted(text));
      }
      long first = whole(ends[0]);
      long last = whole(ends[ends.length - 1]);
      if (last < first || last - first >= 1000) {
        throw new TypeConversionException(
            "'%s' must go up and hold at most 1000 seeds".formatted(text));
      }
      return new SeedRange(first, last);
    }

    /// @return the seeds, in order
    LongStream stream() {
      return LongStream.rangeClosed(first, last);
    }
  }
}
