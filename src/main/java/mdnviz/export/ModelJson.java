package mdnviz.export;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import mdnviz.training.TrainedModel;

/// Model files: self-describing JSON that this program reads back bit by bit and that a person, or
/// ten lines of Python, can read too.
public final class ModelJson {
  private static final long MAXIMUM_SIZE = 256L << 20;
  private static final int HEADER_SIZE = 1 << 10;
  private static final ObjectMapper MAPPER = ModelJsonMapper.create();

  private ModelJson() {}

  /// Writes a model; the same model gives the same bytes.
  ///
  /// @param model what to write
  /// @param path where to; a file that is there is replaced, see {@link AtomicFile}
  /// @throws FileWriteException if it cannot be written; the message is one line for people
  public static void write(TrainedModel model, Path path) throws FileWriteException {
    ModelFile file = ModelFile.of(model);
    AtomicFile.write(
        path,
        out -> {
          MAPPER.writerWithDefaultPrettyPrinter().writeValue(out, file);
          out.write('\n');
        });
  }

  /// Reads a model; its predictions are those of the model written, bit by bit.
  ///
  /// @param path a file made by {@link #write}, of this or an older version of the format
  /// @return the model
  /// @throws ModelFormatException if the file cannot be read or is not a sound model; the message
  ///   is one line for people: file, place, what is wrong, what to do
  public static TrainedModel read(Path path) throws ModelFormatException {
    byte[] bytes = bytes(path);
    ModelJsonErrors errors = new ModelJsonErrors(path, bytes.length);
    try {
      checkHeader(bytes, errors);
      ModelFile file = MAPPER.readValue(bytes, ModelFile.class);
      ModelFileChecks.check(file);
      return file.toTrainedModel();
    } catch (ModelFormatException e) {
      throw e;
    } catch (ModelFileChecks.Violation e) {
      throw errors.of(e);
    } catch (IOException e) {
      throw errors.of(e);
    }
  }

  /// Tells model files from other JSON by their beginning.
  ///
  /// @param path any file
  /// @return whether it says it is a model, sound or not; false if it cannot be read
  public static boolean isModel(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return new String(in.readNBytes(HEADER_SIZE), StandardCharsets.UTF_8)
          .contains('"' + ModelFile.FORMAT + '"');
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static byte[] bytes(Path path) throws ModelFormatException {
    try {
      if (Files.isDirectory(path)) {
        throw new ModelFormatException(path + " is a folder; name a model file");
      }
      if (Files.size(path) > MAXIMUM_SIZE) {
        throw new ModelFormatException(
            "%s is larger than %d MB and so no model file; choose another"
                .formatted(path, MAXIMUM_SIZE >> 20));
      }
      return Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw new ModelFormatException("there is no file %s; check the name".formatted(path), e);
    } catch (ModelFormatException e) {
      throw e;
    } catch (IOException e) {
      throw new ModelFormatException(
          "cannot read %s; check that you may read it".formatted(path), e);
    }
  }

  /// Looks at nothing but format and version, so that another program's file or a newer version is
  /// told as such and not as a missing field.
  private static void checkHeader(byte[] bytes, ModelJsonErrors errors) throws IOException {
    String format = null;
    Integer version = null;
    try (JsonParser parser = MAPPER.createParser(bytes)) {
      JsonToken first = parser.nextToken();
      if (first != JsonToken.START_OBJECT) {
        throw first == null ? errors.empty() : errors.notAModel();
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        JsonToken value = parser.nextToken();
        if (field.equals("format") && value == JsonToken.VALUE_STRING) {
          format = parser.getText();
        } else if (field.equals("formatVersion") && isInt(parser)) {
          version = parser.getIntValue();
        } else {
          parser.skipChildren();
        }
      }
    }
    if (!ModelFile.FORMAT.equals(format)) {
      throw errors.notAModel();
    }
    if (version == null || version < 1) {
      throw errors.badVersion();
    }
    if (version > ModelFile.VERSION) {
      throw errors.newerVersion(version);
    }
  }

  private static boolean isInt(JsonParser parser) throws IOException {
    return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() == JsonParser.NumberType.INT;
  }
}
