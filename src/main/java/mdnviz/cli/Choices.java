package mdnviz.cli;

import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import mdnviz.experiment.SettingText;
import mdnviz.experiment.VariedFactor;
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
    command.registerConverter(Integer.class, worded(SettingText::integer));
    command.registerConverter(Long.class, worded(SettingText::whole));
    command.registerConverter(Double.class, worded(SettingText::number));
    command.registerConverter(HiddenLayers.class, worded(HiddenLayers::parse));
    command.registerConverter(SeedRange.class, worded(SeedRange::parse));
    command.registerConverter(VariedFactor.class, worded(VariedFactor::parse));
    command.registerConverter(Shard.class, worded(Shard::parse));
    command.registerConverter(GradientClipping.class, worded(SettingText::clipping));
  }

  private static <E extends Enum<E>> void registerChoice(CommandLine command, Class<E> type) {
    command.registerConverter(type, worded(text -> SettingText.choice(type, text)));
  }

  private static <T> CommandLine.ITypeConverter<T> worded(Function<String, T> parser) {
    return text -> {
      try {
        return parser.apply(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    };
  }

  /// Units of each hidden layer, as typed.
  ///
  /// @param units one number a layer
  record HiddenLayers(List<Integer> units) {
    private static HiddenLayers parse(String text) {
      return new HiddenLayers(SettingText.hiddenLayers(text, ","));
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
        throw new IllegalArgumentException("'%s' is no range, write 1..10 or 7".formatted(text));
      }
      long first = SettingText.whole(ends[0]);
      long last = SettingText.whole(ends[ends.length - 1]);
      if (last < first || last - first >= 1000) {
        throw new IllegalArgumentException(
            "'%s' must go up and hold at most 1000 seeds".formatted(text));
      }
      return new SeedRange(first, last);
    }

    /// @return the seeds, in order
    LongStream stream() {
      return LongStream.rangeClosed(first, last);
    }
  }

  /// A part of a sweep that is done elsewhere than the others, as typed.
  ///
  /// @param number of the part, 1 to `count`
  /// @param count how many parts there are
  record Shard(int number, int count) {
    private static Shard parse(String text) {
      String[] parts = text.split("/", -1);
      if (parts.length != 2) {
        throw new IllegalArgumentException("'%s' is no shard, write 1/4".formatted(text));
      }
      Shard shard = new Shard(SettingText.integer(parts[0]), SettingText.integer(parts[1]));
      if (shard.number < 1 || shard.number > shard.count) {
        throw new IllegalArgumentException(
            "'%s' is no shard, the first number goes from 1 to the second".formatted(text));
      }
      return shard;
    }

    /// @param index zero-based run
    /// @return whether it is done here: every n-th run is, so that shards take about as long
    boolean holds(int index) {
      return index % count == number - 1;
    }
  }
}
