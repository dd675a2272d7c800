import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('PaperFact')
class PaperFactType {
  @Field() label: string;
  @Field() value: string;
  @Field(() => Boolean, { nullable: true, description: 'To be compared letter by letter: a hash, a signature.' }) code?: boolean;
}

@ObjectType('PaperSection')
class PaperSectionType {
  @Field() heading: string;
  @Field(() => [String]) paragraphs: string[];
  @Field(() => [PaperFactType]) facts: PaperFactType[];
}

@ObjectType('Paper', { description: 'Something to read and to keep, in the language of the reader. The PDF says the same.' })
export class PaperType {
  @Field() language: string;
  @Field() title: string;
  @Field() lead: string;
  @Field(() => [PaperSectionType]) sections: PaperSectionType[];
}
